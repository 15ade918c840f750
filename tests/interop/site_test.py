# SPDX-License-Identifier: MIT
"""The site before html-validate, and before axe in a real browser, in light and dark colours; its links lead to what
there is, and the same record makes the same bytes. The record is that of the examples, and one with hostile words."""
import filecmp
import html.parser
import os
import shutil
import subprocess
import unittest

import browser
import desk
import page_test

HTML_VALIDATE = AXE = None


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
    """What axe has against the page."""
    said = browser.ask(page, """return axe.run(document, {resultTypes: ["violations"]}).then(
      r => ({passes: r.passes.length, violations: r.violations.map(v => v.id)}))""", dark=dark, scripts=[AXE])
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
        cls.desk.write("incidents/hostile.toml", desk.HOSTILE_LOG)
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

    def test_the_plots_stand_out_and_are_readable_on_a_phone(self):
        page = self.desk.path("site/statistics.html")
        for dark in (False, True):
            said = browser.ask(page, page_test.CONTRAST, dark=dark)
            self.assertGreater(said["looked"], 20)
            self.assertEqual(said["wrong"], [], "dark" if dark else "light")
        small = """return [...document.querySelectorAll("svg text")].map(e => [e.textContent, e.getBoundingClientRect()])
                   .filter(([, box]) => box.height < 11 || box.right > innerWidth || box.left < 0).map(([text]) => text)"""
        self.assertEqual(browser.ask(page, small, size=browser.PHONE), [])

    def test_nothing_is_wider_than_a_phone(self):
        for page in self.pages:
            said = browser.ask(page, page_test.WIDTHS, size=browser.PHONE)
            self.assertEqual((said["scroll"], said["wide"]), (said["inner"], []), page)

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
    desk.need("chromium", "Debian's chromium")
    HTML_VALIDATE = desk.judge("html-validate")
    AXE = os.path.join(desk.JUDGES, "node_modules", "axe-core", "axe.min.js")
    if not os.path.exists(AXE):
        desk.skip("no axe-core here (scripts/judges installs it)")
    desk.main()
