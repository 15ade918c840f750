# SPDX-License-Identifier: MIT
"""The schemas before taplo, tombi and ajv: what they take, what they reject, and where they are known to differ."""
import concurrent.futures
import datetime
import json
import os
import re
import subprocess
import unittest

import desk

TAPLO = TOMBI = AJV = None
ALL = {"sitrep", "taplo", "tombi", "ajv"}
# JSON has no times, so that what goes by way of it takes a time and the same in quotation marks for one.
BY_TYPES = {"sitrep", "tombi"}

HEADER = desk.HEADER.format("a")
NOTE = """
[[note]]
id = "1-aaaaa"
at = 2026-11-23T10:20:00+01:00
by = "Mina"
text = "as it was"
"""
CONFIRMATION = NOTE.replace("note", "confirmation").replace("text", 'report = "1-aaaaa"\ncustomer = "Acme"\nresult = "works"\naction')
CLOSE = NOTE.replace("note", "close").replace("text", "outcome").replace("as it was", "{}")


def close(outcome, more):
    return HEADER + CLOSE.format(outcome) + more


# Who rejects it, and it.
INCIDENTS = {
    "right": (set(), HEADER + NOTE),
    "with-more": (set(), HEADER + NOTE + 'more = 1\nx_mine = "a"\n[[novelty]]\nid = "2-aaaaa"\nat = 2026-11-23T10:20:00Z\nby = "Mina"\n'),
    "amended": (set(), HEADER + NOTE + NOTE.replace('"1-', '"2-').replace('text = "as it was"', 'amends = "1-aaaaa"')),
    "seen": (set(), HEADER + NOTE + CONFIRMATION.replace("1-aaaaa", "2-aaaaa", 1) + 'seen = "in the log"\n'),
    "duplicate": (set(), close("duplicate", 'same_as = "right"\n')),
    "no-format": (ALL, HEADER.replace("format", "formt") + NOTE),
    "next-version": (ALL, HEADER.replace("incident/1", "incident/2") + NOTE),
    "no-header": (ALL, 'format = "incident/1"\n' + NOTE),
    "capital-in-id": (ALL, HEADER.replace('"a"', '"A"')),
    "no-title": (ALL, HEADER.replace("title", "titel")),
    "no-text": (ALL, HEADER + NOTE.replace("text", "txt")),
    "blank-text": (ALL, HEADER + NOTE.replace("as it was", " \\t")),
    "number-for-text": (ALL, HEADER + NOTE.replace('"as it was"', "7")),
    "bad-id": (ALL, HEADER + NOTE.replace('"1-', '"01-')),
    "bad-reference": (ALL, HEADER + NOTE + CONFIRMATION.replace('"1-', '"2-', 1).replace("1-aaaaa", "one") + 'who = "Dana"\n'),
    "naive": (ALL, HEADER + NOTE.replace("+01:00", "")),
    "a-day": (ALL, HEADER + NOTE.replace("T10:20:00+01:00", "")),
    "fraction": (ALL - {"tombi"}, HEADER + NOTE.replace("+01:00", ".5+01:00")),
    "no-fraction": (set(), HEADER + NOTE.replace("+01:00", ".000+01:00")),
    "quoted-time": (BY_TYPES, HEADER + NOTE.replace("2026-11-23T10:20:00+01:00", '"2026-11-23T10:20:00+01:00"')),
    "time-for-text": (BY_TYPES, HEADER + NOTE.replace('"as it was"', "2026-11-23T10:20:00+01:00")),
    "no-such-word": (ALL, HEADER + NOTE + '[[plan]]\nid = "2-aaaaa"\nat = 2026-11-23T10:20:00Z\nby = "Mina"\ntext = "a"\nkind = "flak"\n'),
    "neither": (ALL, HEADER + NOTE + CONFIRMATION.replace('"1-', '"2-', 1)),
    "no-held-to": (ALL, close("resolved", "")),
    "no-why": (ALL, close("unconfirmed", 'held_to = []\napproved_by = "Kim"\n')),
    "no-such-rule": (ALL, HEADER + NOTE.replace("note", "waiver").replace("text", 'why = "x"\napproved_by = "Kim"\nrule')),
    "cleared-text": (ALL, HEADER + NOTE + NOTE.replace('"1-', '"2-').replace('text = "as it was"', 'amends = "1-aaaaa"\nclears = ["text"]')),
}

STRUCTURE = {"missing-field", "wrong-type", "unknown-word", "naive-time", "bad-id", "unknown-format", "dangling-reference"}

ROUTINE = """format = "routine/1"
[owner]
who = "The engineer closest to it"
[record]
where = "incidents"
[customer]
voice = "Sam"
update_every = "30m"
[product]
joins = "When customers see it"
stays_out = "Until then"
[fixed]
means = "The customer has done it"
[room]
limit = 5
"""
DRILL = """format = "drill/1"
title = "The export fails"
minutes = 20
roles = ["owner", "voice"]
truth = "A tax field"
[[inject]]
after = "5m"
from = "Acme"
text = "We cannot export"
"""
PLAYBOOK = """format = "playbook/1"
title = "Exports fail"
blocked = "export an invoice"
symptoms = ["EXP-203"]
look_first = ["the release notes"]
logs = ["export-worker"]
steps = ["roll back"]
message = "You can export again."
reviewed = 2026-11-23
"""
JUDGES = ALL - {"sitrep"}
PAGES = {
    "routine-right": (set(), ROUTINE),
    "routine-more": (set(), ROUTINE + "[novelty]\na = 1\n"),
    "routine-span": (JUDGES, ROUTINE.replace("30m", "soon")),
    "routine-limit": (JUDGES, ROUTINE.replace("5", "5000")),
    "routine-text": (JUDGES, ROUTINE.replace("limit = 5", 'limit = "5"')),
    "routine-owner": (JUDGES, ROUTINE.replace("[owner]", "[ownr]")),
    "drill-right": (set(), DRILL),
    "drill-inject": (JUDGES, DRILL[:DRILL.index("[[")]),
    "drill-after": (JUDGES, DRILL.replace("after", "aftr")),
    "playbook-right": (set(), PLAYBOOK),
    "playbook-steps": (JUDGES, PLAYBOOK.replace('["roll back"]', '"roll back"')),
    "playbook-time": (JUDGES, PLAYBOOK.replace("2026-11-23", "2026-11-23T10:00:00Z")),
}


def spoken(value):
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    raise TypeError(type(value))


def examples():
    """Every document of the repository that is meant to be right, by its format."""
    for folder in ("examples", "man", "share/drills"):
        for path, _, names in os.walk(os.path.join(desk.SOURCE, folder)):
            for name in names:
                if not name.endswith(".toml") or "/broken" in path or "/refused" in path:
                    continue
                with open(os.path.join(path, name), encoding="utf-8") as file:
                    text = file.read()
                yield re.search(r'^format = "(\w+)/1"', text, re.M)[1], text


class Schemas(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.place = desk.clones.Place()
        cls.addClassCleanup(cls.place.remove)
        cls.desk = cls.place.clone("Mina")
        cls.desk.sitrep("init")
        cls.expected = {}
        for name, (who, text) in INCIDENTS.items():
            cls.lay(f"incidents/{name}.toml", "incident", who, text.replace('"a"', f'"{name}"', 1) if '"a"' in text[:60] else text)
        for name, (who, text) in PAGES.items():
            cls.lay(f"pages/{name}.toml", name.split("-")[0], who, text)
        for number, (form, text) in enumerate(examples()):
            cls.lay(f"examples/{number}.toml", form, set(), text)

    @classmethod
    def lay(cls, path, form, who, text):
        cls.expected[path] = (form, who)
        cls.desk.write(path, f"#:schema ../.sitrep/schema/{form}-1.json\n" + text)

    def rejected_by(self, who):
        return sorted(path for path, (_, rejects) in self.expected.items() if who in rejects)

    def run_there(self, *words):
        ran = subprocess.run(words, cwd=self.desk.folder, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"})
        return ran.returncode, ran.stdout + ran.stderr

    def test_sitrep_itself(self):
        paths = [path for path in self.expected if path.startswith("incidents/")]
        found = json.loads(self.desk.sitrep("lint", "--json", *paths, status=None, SITREP_NOW=desk.NOW).out)["findings"]
        said = {each["path"] for each in found if each["rule"] in STRUCTURE and each["level"] == "error"}
        self.assertEqual(sorted(said), self.rejected_by("sitrep"))

    def test_taplo_with_the_schema_that_each_file_names(self):
        status, said = self.run_there(TAPLO, "lint", *self.expected)
        places = re.findall(r"┌─ (\S+?):\d+:\d+", said)
        paths = {os.path.relpath(os.path.realpath(os.path.join(self.desk.folder, each)), os.path.realpath(self.desk.folder)) for each in places}
        self.assertEqual(sorted(paths), self.rejected_by("taplo"), said)
        self.assertEqual(status, 1)

    def test_tombi_with_the_schema_that_each_file_names(self):
        # One at a time: of many files it tells the places side by side, and one line in the middle of another.
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            ran = list(pool.map(lambda path: self.run_there(TOMBI, "lint", "--offline", path), self.expected))
        said = "\n".join(said for _, said in ran)
        paths = [path for path, (status, _) in zip(self.expected, ran) if status != 0]
        self.assertEqual(sorted(paths), self.rejected_by("tombi"), said)
        # A key that the format does not know is nobody's warning: the tables are open.
        self.assertNotIn("strict mode", said)

    def test_ajv_on_what_tomllib_reads(self):
        try:
            import tomllib
        except ImportError:
            self.skipTest("no tomllib (Python 3.11)")
        rejected = set()
        for form in ("incident", "playbook", "routine", "drill"):
            words = [AJV, "validate", "-c", "ajv-formats", "-s", f".sitrep/schema/{form}-1.json"]
            for path, (of, _) in self.expected.items():
                if of != form:
                    continue
                read = tomllib.loads(self.desk.read(path).decode())
                self.desk.write(path + ".json", json.dumps(read, default=spoken))
                words += ["-d", path + ".json"]
            _, said = self.run_there(*words)
            self.assertNotIn("strict mode", said)
            self.assertEqual(len(re.findall(r"^\S+\.json (?:in)?valid$", said, re.M)), words.count("-d"), said)
            rejected |= set(re.findall(r"^(\S+)\.json invalid$", said, re.M))
        self.assertEqual(sorted(rejected), self.rejected_by("ajv"))


if __name__ == "__main__":
    TAPLO, TOMBI, AJV = desk.judge("taplo"), desk.judge("tombi"), desk.judge("ajv")
    desk.main()
