# SPDX-License-Identifier: MIT
"""`export md` as cmark-gfm, the reference for GitHub's Markdown, renders it."""
import html.parser
import os
import subprocess
import sys
import tempfile
import unittest

import desk

PROGRAM = os.path.abspath(sys.argv[1])
HOSTILE = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "![b](http://b.example/x.png)",
           "**c** __d__ ~~e~~ `f` ``g", "h | i \\| j", "@mina #12 GH-7 acme/shop#9", "<!-- k", "--> l", "$m$ \\(n\\)", "# o", "- p",
           "1. q", "> r", "```", "~~~", "<https://s.example>", "javascript:t", "ftp://u.example/", "v@w.example", "www.x.example",
           "https://y.example/a_b_c?d=*e*", "[z]: http://z.example", "[^1]", ":tada:", "&amp; &#64; &lt;", "\\", "a\\", "  b  ",
           "*", "_", "====", "----", "|---|", "<details><summary>", "http://", "](", "\u202eabc", "\x1b[31m"]
ALLOWED = {"h1", "h2", "p", "ul", "li", "strong", "em", "del", "a", "pre", "code", "table", "thead", "tbody", "tr", "th", "td"}


class Read(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.comments, self.text, self.rows = set(), [], [], "", []
        self.feed(text)
        self.rows = [[cell.strip() for cell in row] for row in self.rows]

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        attrs = dict(attrs)
        if tag == "a":
            self.links.append(attrs["href"])
        elif set(attrs) - {"align", "class"}:
            raise AssertionError(f"{tag} has {attrs}")

    def handle_comment(self, data):
        self.comments.append(data)

    def handle_data(self, data):
        self.text += data
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def rendered(text):
    ran = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tasklist",
                          "-e", "footnotes"], input=text, capture_output=True, encoding="utf-8", check=True)
    return Read(ran.stdout)


class Markdown(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.mkdir(self.folder + "/.git")
        self.env = {key: value for key, value in os.environ.items() if not key.startswith("SITREP_")}
        self.env.update(TZ="UTC", SITREP_BY="Sam", XDG_STATE_HOME=self.folder + "/state", SITREP_NOW="2026-11-23T10:00:00Z")

    def run_in(self, folder, *words):
        ran = subprocess.run([PROGRAM, *words], cwd=folder, env=self.env, capture_output=True, encoding="utf-8", check=False)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return ran.stdout

    def test_the_example_has_its_headings_lists_and_every_entry(self):
        page = rendered(self.run_in(os.path.join(desk.SOURCE, "examples"), "export", "md", "-i", "2026"))
        self.assertEqual(page.tags - ALLOWED, set())
        self.assertEqual([row[:3] for row in page.rows[:5]],
                         [["When", "No.", "Kind"], ["10:12", "1", "report"], ["10:14", "2", "voice"], ["10:15", "3", "owner"],
                          ["10:19", "4", "guess"]])
        self.assertEqual(len(page.rows), 36)
        self.assertIn("What broke: Acme could not export an invoice", page.text)

    def test_what_is_typed_is_text(self):
        for text in HOSTILE:
            with self.subTest(text):
                for file in os.listdir(self.folder):
                    if file == "incidents":
                        for log in os.listdir(self.folder + "/incidents"):
                            os.remove(f"{self.folder}/incidents/{log}")
                self.run_in(self.folder, "open", "--no-checks", "--id", "x", "--customer", text, "--blocked", text, "--error", text,
                            "--at-stake", text, "--", text)
                self.run_in(self.folder, "guess", "-i", "x", "--", text)
                self.run_in(self.folder, "note", "-i", "x", "--", text + "\n" + text)
                self.run_in(self.folder, "update", "-i", "x", "--sent", "--to", "customer", "--", text + "\n" + text)
                page = rendered(self.run_in(self.folder, "export", "md", "-i", "x"))
                self.assertEqual(page.tags - ALLOWED, set())
                self.assertEqual(set(page.comments) - {" "}, set())
                self.assertEqual([link for link in page.links if not link.startswith(("http://", "https://", "mailto:"))], [])
                self.assertTrue(all(len(row) == 5 for row in page.rows), page.rows)
                self.assertEqual(len(page.rows), 5)  # the head, the report, the guess, the note, the update
                if "\u202e" in text or "\x1b" in text:
                    continue  # shown as escapes
                self.assertIn(" ".join(text.split()), " ".join(page.rows[2][3].split()))


if __name__ == "__main__":
    desk.need("cmark-gfm", "Debian's cmark-gfm has it")
    desk.main()
