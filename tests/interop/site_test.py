# SPDX-License-Identifier: MIT
"""The site before html-validate, and before axe in a real browser, in light and dark colours; its links lead to what
there is, and the same record makes the same bytes. The record is that of the examples, and one with hostile words."""
import base64
import filecmp
import html.parser
import json
import os
import re
import shutil
import subprocess
import unittest

import desk

HTML_VALIDATE = AXE = CHROMIUM = None

HOSTILE = desk.HEADER.format("hostile") + "".join(f"""
[[{kind}]]
id = "{number}-aaaaa"
at = 2026-11-23T10:{15 + number}:00+01:00
by = "<i>\\u0000\\u202e"
{fields}""" for number, (kind, fields) in enumerate([
    ("report", 'customer = "<b>Acme"\nblocked = "\\"><script>alert(1)</script>"\n'),
    ("guess", 'text = "</table></main><img src=x onerror=alert(1)>"\n'),
    ("followup", 'text = "<!-- & -->"\nwho = "&lt;"\ndue = 2026-11-23T11:00:00+01:00\n'),
    ("unheard-of", 'text = "<style>*{display:none}</style>"\n')], 1))


class Links(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.ids, self.hrefs, self.tags = set(), [], set()
        with open(page, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.add(tag)
        self.ids.add(attrs.get("id"))
        self.hrefs += [attrs[name] for name in ("href", "src") if name in attrs]


def violations(page, dark):
    """What axe has against the page. It runs as a script, which the page itself would not let run."""
    with open(page, encoding="utf-8") as file:
        text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", file.read())
    with open(AXE, encoding="utf-8") as file:
        axe = file.read().replace("</script", "<\\/script")
    say = """axe.run(document, {resultTypes: ["violations"]}).then(r => { document.documentElement.innerHTML = "<pre>AXE" +
      btoa(JSON.stringify({passes: r.passes.length, violations: r.violations.map(v => v.id)})) + "AXE</pre>" })"""
    judged = page + ".judged.html"
    with open(judged, "w", encoding="utf-8") as file:
        file.write(text.replace("</body>", f"<script>{axe}</script><script>{say}</script></body>"))
    words = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--window-size=1280,900",
             "--dump-dom", "file://" + judged] + (["--blink-settings=preferredColorScheme=0"] if dark else [])
    ran = subprocess.run(words, capture_output=True, text=True, timeout=120)
    os.remove(judged)
    found = re.search(r"AXE([A-Za-z0-9+/=]+)AXE", ran.stdout)
    if not found:
        raise AssertionError("axe did not answer: " + ran.stderr[-2000:])
    said = json.loads(base64.b64decode(found.group(1)))
    if said["passes"] < 10:
        raise AssertionError("axe looked at nothing")
    return said["violations"]


class Site(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = desk.clones.Place()
        cls.addClassCleanup(cls.place.remove)
        cls.desk = cls.place.clone("Mina")
        for name in ("incidents", "playbooks"):
            shutil.copytree(os.path.join(desk.SOURCE, "examples", name), cls.desk.path(name), dirs_exist_ok=True)
        shutil.copy(os.path.join(desk.SOURCE, "examples", "sitrep.toml"), cls.desk.path("sitrep.toml"))
        cls.desk.write("incidents/hostile.toml", HOSTILE)
        cls.desk.write("incidents/open.toml", desk.HEADER.format("open"))
        cls.build("site")
        cls.pages = sorted(os.path.join(folder, name) for folder, _, names in os.walk(cls.desk.path("site"))
                           for name in names if name.endswith(".html"))

    @classmethod
    def build(cls, name, zone="Asia/Tokyo"):
        ran = subprocess.run([desk.clones.PROGRAM, "export", "site", name], cwd=cls.desk.folder,
                             capture_output=True, text=True, timeout=60, env={**os.environ, "TZ": zone})
        assert ran.returncode == 0, ran.stderr

    def test_every_link_leads_somewhere_and_nothing_is_loaded(self):
        self.assertGreater(len(self.pages), 8)
        for page in self.pages:
            links = Links(page)
            self.assertFalse(links.tags & {"script", "img", "iframe", "link", "object", "form"}, page)
            for href in links.hrefs:
                path, _, part = href.partition("#")
                self.assertNotRegex(path, r"^(/|[a-z]+:)", page)
                target = os.path.normpath(os.path.join(os.path.dirname(page), path)) if path else page
                self.assertTrue(os.path.isfile(target), f"{page}: {href}")
                self.assertTrue(not part or part in Links(target).ids, f"{page}: {href}")

    def test_the_same_record_makes_the_same_bytes(self):
        self.build("again", "America/Lima")
        for page in self.pages:
            other = page.replace("/site/", "/again/")
            self.assertTrue(filecmp.cmp(page, other, shallow=False), page)

    def test_html_validate_has_nothing_to_say(self):
        ran = subprocess.run([HTML_VALIDATE, *self.pages], capture_output=True, text=True, timeout=120, cwd=self.desk.folder)
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        self.desk.write("fault.html", '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p><div></div></p></body></html>')
        ran = subprocess.run([HTML_VALIDATE, self.desk.path("fault.html")], capture_output=True, text=True, timeout=120)
        self.assertNotEqual(ran.returncode, 0, "the judge takes anything")

    def test_axe_has_nothing_to_say(self):
        for page in self.pages:
            for dark in (False, True):
                with self.subTest(page=os.path.basename(page), dark=dark):
                    self.assertEqual(violations(page, dark), [])
        with open(self.pages[-1], encoding="utf-8") as file:
            faulty = file.read().replace("</main>", '<p style="color:#ddd;background:#fff">pale</p></main>')
        self.desk.write("faulty.html", faulty)
        self.assertIn("color-contrast", violations(self.desk.path("faulty.html"), False), "the judge takes anything")


if __name__ == "__main__":
    CHROMIUM = desk.need("chromium", "Debian's chromium")
    HTML_VALIDATE = desk.judge("html-validate")
    AXE = os.path.join(desk.JUDGES, "node_modules", "axe-core", "axe.min.js")
    if not os.path.exists(AXE):
        desk.skip("no axe-core here (scripts/judges installs it)")
    desk.main()
