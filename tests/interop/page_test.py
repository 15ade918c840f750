# SPDX-License-Identifier: MIT
"""The page of an incident as a person meets it: on a desk and on a phone, in light and in dark, by keyboard and on
paper. Looked at in a real browser: the three examples, an open one, one with hostile words and one of 500 entries.
With SITREP_SCREENSHOTS=FOLDER the pictures are kept there, to be looked at."""
import os
import re
import shutil
import subprocess
import sys
import unittest

import browser
import desk

EXAMPLES = {"closed": "examples/incidents/2026-11-23-acme-cannot-export-invoices.toml",
            "recorded": "examples/incidents/2021-09-17-new-services-answer-504.toml",
            "live": "examples/live/incidents/2026-11-23-acme-cannot-export-invoices.toml",
            "refused": "examples/refused/incidents/2021-09-17-new-services-answer-504.toml"}
# A picture needs a word that is not to be missed: what broke, for whom, since when, what was tried, who decided, when
# the customer confirmed, all before the table of entries.
STORY = ["Acme could not export an invoice", "since 10:09", "confirmed 11:22 by Dana", "Mina, from 10:15", "approved by Kim",
         "Exported a June invoice"]

WIDTHS = """
  const wide = [...document.querySelectorAll("body *")].filter(e => !e.closest(".scrolls, .skip, .skips, svg, thead") &&
    e.getBoundingClientRect().right > innerWidth + 1).map(e => e.tagName + "." + e.className);
  return {scroll: document.scrollingElement.scrollWidth, inner: innerWidth, wide}"""

FOCUS = """
  const marks = [...document.querySelectorAll("svg.course a.mark")];
  const seen = () => marks.filter(m => getComputedStyle(m.querySelector(".tip")).visibility === "visible");
  const before = seen().length, wrong = [];
  for (const mark of marks.slice(0, 60)) {
    mark.focus();
    const tip = mark.querySelector(".tip"), box = tip.getBoundingClientRect(), all = tip.ownerSVGElement.getBoundingClientRect();
    const target = document.getElementById(mark.getAttribute("href").slice(1));
    if (document.activeElement !== mark || seen().length !== 1 || seen()[0] !== mark || !/^.*\\d/.test(tip.textContent) ||
        box.right > all.right + 1 || box.bottom > all.bottom + 1 || !target || target.tagName !== "TR") wrong.push(tip.textContent);
  }
  return {marks: marks.length, before, wrong}"""

# Words in the drawing that lie on each other, or stick out of it.
OVERLAPS = """
  const texts = [...document.querySelectorAll("svg.course text:not(.tip)")].map(e => [e, e.getBoundingClientRect()]);
  const all = document.querySelector("svg.course").getBoundingClientRect(), wrong = [];
  texts.forEach(([a, p], at) => {
    if (p.right > all.right + 1 || p.left < all.left - 1) wrong.push("out: " + a.textContent);
    texts.slice(at + 1).forEach(([b, q]) => {
      if (p.left < q.right - 2 && q.left < p.right - 2 && p.top < q.bottom - 3 && q.top < p.bottom - 3) wrong.push(a.textContent + " / " + b.textContent);
    });
  });
  return {texts: texts.length, wrong}"""

# On a phone the drawing is wider than the screen: scrolled to its end, the names of the lanes are still seen.
NAMES = """
  const section = document.querySelector(".drawn"), frame = section.getBoundingClientRect(), wrong = [];
  section.scrollIntoView();
  section.scrollLeft = 10000;
  for (const name of document.querySelectorAll("svg.lanes text")) {
    const box = name.getBoundingClientRect(), seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (box.left < frame.left - 1 || box.right > frame.right || box.height < 10 || !seen || !seen.closest("svg.lanes")) wrong.push(name.textContent);
  }
  return {names: document.querySelectorAll("svg.lanes text").length, moved: section.scrollLeft, wrong}"""

# axe does not look into a drawing. Words need 4.5 against what they lie on, shapes 3 (WCAG 1.4.3 and 1.4.11).
CONTRAST = """
  const rgb = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length > 3 && m[3] === 0 ? null : m.slice(0, 3) };
  const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                       return .2126 * r + .7152 * g + .0722 * b };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05) };
  const paper = rgb(getComputedStyle(document.body).backgroundColor), wrong = [];
  let looked = 0;
  const under = (e, box) => {
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const rects = [...e.ownerSVGElement.querySelectorAll("rect")].filter(r => {
      const b = r.getBoundingClientRect(), fill = getComputedStyle(r).fill;
      return fill !== "none" && x > b.left && x < b.right && y > b.top && y < b.bottom && !r.closest(".sign");
    });
    return rects.length ? rgb(getComputedStyle(rects[rects.length - 1]).fill) : paper;
  };
  for (const text of document.querySelectorAll("svg text")) {
    const on = under(text, text.getBoundingClientRect()), is = ratio(rgb(getComputedStyle(text).fill), on);
    ++looked;
    if (is < 4.5) wrong.push("text " + text.textContent + " " + is.toFixed(1));
  }
  for (const shape of document.querySelectorAll("svg .mark > :not(text):not(.hit), svg .dot, svg .peak, svg .line, svg .high, svg .bar")) {
    const style = getComputedStyle(shape), fill = style.fill === "none" ? null : rgb(style.fill), stroke = style.stroke === "none" ? null : rgb(style.stroke);
    ++looked;
    if (Math.max(fill ? ratio(fill, paper) : 0, stroke ? ratio(stroke, paper) : 0) < 3) wrong.push("shape " + shape.outerHTML);
  }
  return {looked, wrong: [...new Set(wrong)]}"""

# By shape, not by colour alone: a guess is hollow and its line is broken, a fact is full.
GUESSES = """
  const shapes = kind => [...document.querySelectorAll("svg.course a.mark")].filter(a => RegExp("  \\\\d+ " + kind).test(a.getAttribute("aria-label")) &&
    !a.classList.contains("more") && !/ amends /.test(a.getAttribute("aria-label"))).map(a => {
    const style = getComputedStyle(a.querySelector("circle"));
    return [style.strokeDasharray !== "none", a.querySelector(".hollow") !== null];
  });
  const rows = [...document.querySelectorAll("table.entries tr.guess")].map(r => [r.querySelector(".kind").textContent,
    getComputedStyle(r.querySelector(".said")).fontStyle, r.querySelector(".unsure").textContent]);
  return {guesses: shapes("guess"), facts: shapes("fact"), rows}"""


def pages_of(place):
    """By name, each a file."""
    home = place.clone("Mina")
    shutil.copy(os.path.join(desk.SOURCE, "examples", "sitrep.toml"), home.path("sitrep.toml"))
    logs = {}
    for name, path in EXAMPLES.items():
        with open(os.path.join(desk.SOURCE, path), encoding="utf-8") as file:
            logs[name] = file.read()
    made = subprocess.run([sys.executable, os.path.join(desk.SOURCE, "bench", "make_log"), "500"], capture_output=True, text=True, check=True)
    logs["long"] = made.stdout
    logs["hostile"] = desk.HOSTILE_LOG
    logs["empty"] = desk.HEADER.format("empty")
    pages = {}
    for name, log in logs.items():
        # The file's name is its id, whatever it was.
        home.write(f"incidents/{name}.toml", re.sub(r'(?m)^id = ".*"$', f'id = "{name}"', log, count=1))
        pages[name] = home.path(name + ".html")
        ran = subprocess.run([desk.clones.PROGRAM, "export", "html", "-i", name, "-o", pages[name]], cwd=home.folder, capture_output=True, text=True,
                             timeout=60, check=False)
        assert ran.returncode == 0, ran.stderr
    return pages


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = desk.clones.Place()
        cls.addClassCleanup(cls.place.remove)
        cls.pages = pages_of(cls.place)
        if folder := os.environ.get("SITREP_SCREENSHOTS"):
            os.makedirs(folder, exist_ok=True)
            for name, page in cls.pages.items():
                browser.screenshot(page, f"{folder}/{name}.png", size=(1280, 1600))
                browser.screenshot(page, f"{folder}/{name}-dark.png", dark=True, size=(1280, 1600))

    def each(self):
        for name, page in self.pages.items():
            with self.subTest(page=name):
                yield name, page

    def changed(self, name, *swaps):
        """A copy of a page with something wrong in it, for the judge to find."""
        with open(self.pages[name], encoding="utf-8") as file:
            text = file.read()
        for old, new in swaps:
            self.assertIn(old, text)
            text = text.replace(old, new)
        path = self.pages[name].replace(".html", "-changed.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_nothing_is_wider_than_the_screen(self):
        for _, page in self.each():
            for size in (browser.DESKTOP, browser.PHONE):
                said = browser.ask(page, WIDTHS, size=size)
                self.assertEqual(said["inner"], size[0])
                self.assertLessEqual(said["scroll"], said["inner"], said["wide"])
                self.assertEqual(said["wide"], [])
        faulty = self.changed("closed", ("overflow-wrap: anywhere", "white-space: nowrap"), ("table { ", "table { width: 900px !important; "),
                              (".scrolls { overflow-x: auto;", ".scrolls {"))
        said = browser.ask(faulty, WIDTHS, size=browser.PHONE)
        self.assertGreater(said["scroll"], said["inner"], "the judge takes anything")

    def test_what_has_the_focus_shows_its_entry_and_nothing_else_does(self):
        for name, page in self.each():
            if name == "empty":
                continue
            said = browser.ask(page, FOCUS)
            self.assertGreater(said["marks"], 3)
            self.assertEqual((said["before"], said["wrong"]), (0, []))
        faulty = self.changed("closed", (".course a:focus .tip { visibility: visible; }", ""))
        self.assertNotEqual(browser.ask(faulty, FOCUS)["wrong"], [], "the judge takes anything")

    def test_no_word_of_the_drawing_lies_on_another(self):
        for name, page in self.each():
            if name == "empty":
                continue
            said = browser.ask(page, OVERLAPS)
            self.assertGreater(said["texts"], 6)
            self.assertEqual(said["wrong"], [])
        faulty = self.changed("closed", (".drawn text { font-size: 12.5px; }", ".drawn text { font-size: 32px; }"))
        self.assertNotEqual(browser.ask(faulty, OVERLAPS)["wrong"], [], "the judge takes anything")

    def test_the_names_of_the_lanes_stay_where_the_drawing_scrolls(self):
        for name, page in self.each():
            if name == "empty":
                continue
            said = browser.ask(page, NAMES, size=browser.PHONE)
            self.assertGreater(said["moved"], 100)
            self.assertEqual((said["names"], said["wrong"]), (7, []))
        faulty = self.changed("closed", ("position: sticky;", ""))
        self.assertNotEqual(browser.ask(faulty, NAMES, size=browser.PHONE)["wrong"], [], "the judge takes anything")

    def test_words_and_shapes_of_the_drawing_stand_out_in_light_and_dark(self):
        for name, page in self.each():
            for dark in (False, True):
                said = browser.ask(page, CONTRAST, dark=dark)
                self.assertTrue(said["looked"] > 10 or name == "empty", said)
                self.assertEqual(said["wrong"], [], "dark" if dark else "light")
        faulty = self.changed("closed", ("--aside: #57606a", "--aside: #b7c0ca"))
        self.assertNotEqual(browser.ask(faulty, CONTRAST)["wrong"], [], "the judge takes anything")

    def test_a_guess_differs_from_a_fact_without_colour(self):
        said = browser.ask(self.pages["closed"], GUESSES)
        self.assertEqual(set(map(tuple, said["guesses"])), {(True, True)})
        self.assertEqual(set(map(tuple, said["facts"])), {(False, False)})
        self.assertEqual({row[:2][0] + " " + row[1] for row in said["rows"]}, {"guess italic"})
        self.assertEqual({row[2] for row in said["rows"]}, {"(proved)", "(disproved)"})

    def test_the_story_stands_before_the_entries(self):
        told = browser.ask(self.pages["closed"], 'return document.querySelector("main").innerText.split("Every entry")[0]')
        for words in STORY:
            self.assertIn(words, told)
        for name, doubts in (("recorded", ("written down after the fact", "Never confirmed", "that third team can")),
                             ("refused", ("Set aside", "no-review: ", "approved by Kim", "not confirmed"))):
            top = browser.ask(self.pages[name], 'return document.querySelector("main").innerText.split("How it went")[0]')
            for words in doubts:
                self.assertIn(words, top)

    def test_all_of_it_comes_onto_paper_and_no_entry_is_parted(self):
        if not shutil.which("pdftotext"):
            self.skipTest("no pdftotext here (Debian's poppler-utils has it)")
        for name, page in self.each():
            paper = page.replace(".html", ".pdf")
            browser.print_to(page, paper)
            info = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout
            self.assertRegex(info, r"Page size: +59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)")
            sheets = [re.sub(r"\s+", "", sheet) for sheet in
                      subprocess.run(["pdftotext", "-raw", paper, "-"], capture_output=True, text=True, check=True).stdout.split("\f")]
            # Outside of the sheet there is no word, and none lies in the margin where a printer does not reach.
            boxes = subprocess.run(["pdftotext", "-bbox", paper, "-"], capture_output=True, text=True, check=True).stdout
            edges = [tuple(map(float, box)) for box in re.findall(r'<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"', boxes)]
            self.assertGreater(len(edges), 5)
            self.assertTrue(all(left >= 40 and right <= 596 - 40 for left, right in edges), sorted(edges)[-3:])
            # A letter of 8 points makes a box of 9.
            tall = {word: float(to) - float(top) for top, to, word in
                    re.findall(r'yMin="([^"]*)" xMax="[^"]*" yMax="([^"]*)">(Customer|Repair|Updates|guessed)</word>', boxes)}
            self.assertTrue(name == "empty" or (len(tall) == 4 and min(tall.values()) > 8.9), tall)
            rows = browser.ask(page, 'return [...document.querySelectorAll("table.entries tbody tr td:nth-child(4)")].map(e => e.textContent)')
            self.assertTrue(rows or name == "empty")
            if name == "hostile":
                continue  # what it looks like on paper is not what was written
            parted = [row for row in rows if len(row) < 900 and not any(re.sub(r"\s+", "", row) in sheet for sheet in sheets)]
            self.assertEqual(parted, [])
            if folder := os.environ.get("SITREP_SCREENSHOTS"):
                subprocess.run(["pdftoppm", "-r", "60", "-l", "6", "-png", paper, f"{folder}/{name}-print"], check=True)


if __name__ == "__main__":
    desk.need("chromium", "Debian's chromium")
    desk.main()
