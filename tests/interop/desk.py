# SPDX-License-Identifier: MIT
"""A repository for those who judge what lint reports: files with findings of every level, one that a waiver sets aside,
names that nobody would choose, a file that cannot be read, and a root that is not the repository's top.

It stands on tests/git/clones.py: real git, the real program, and an environment that no machine's settings reach.
"""
import json
import os
import shutil
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "git"))
import clones  # noqa: E402

SOURCE = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
JUDGES = os.environ.get("SITREP_JUDGES", "")
NOW = "2026-11-23T12:00:00+01:00"

# A path is bytes. This one breaks lines, columns, properties, markup and UTF-8 wherever it is taken as it is.
HOSTILE = b'a b:9:1, c%0A"<d>&\n::error file=x::y ##[z]\xff.toml'

HEADER = """format = "incident/1"

[incident]
id = "{0}"
title = "Acme cannot export invoices"
opened = 2026-11-23T10:14:00+01:00
opened_by = "Sam"
"""

# Words that would be markup, were they taken for it.
HOSTILE_LOG = HEADER.format("hostile") + "".join(f"""
[[{kind}]]
id = "{number}-aaaaa"
at = 2026-11-23T10:{15 + number}:00+01:00
by = "<i>\\u0000\\u202e"
{fields}""" for number, (kind, fields) in enumerate([
    ("report", 'customer = "<b>Acme"\nblocked = "\\"><script>alert(1)</script>"\n'),
    ("guess", 'text = "</table></main><img src=x onerror=alert(1)>"\n'),
    ("followup", 'text = "<!-- & -->"\nwho = "&lt;"\ndue = 2026-11-23T11:00:00+01:00\n'),
    ("unheard-of", 'text = "<style>*{display:none}</style>"\n')], 1))

FAULTS = HEADER.format("faults") + """
[[owner]]
id = "1-0wner"
at = 2026-11-23T10:15:00+01:00
by = "Sam"
name = "everyone"

[[change]]
id = "2-chang"
at = 2026-11-23T10:20:00+01:00
by = "Mina"
text = "export job back to Friday's version ::error::%0A ##[error]x <b>&amp;]]> \\u001b[31m \\u202e"
who = "Mina"
"""

WAIVED = HEADER.format("waived") + """
[[report]]
id = "1-rep0r"
at = 2026-11-23T10:14:00+01:00
by = "Sam"
customer = "Acme"
blocked = "export an invoice"
account = "4182"
error = "EXP-203"
first_seen = 2026-11-23T10:09:00+01:00

[[confirmation]]
id = "2-c0nf1"
at = 2026-11-23T10:50:00+01:00
by = "Sam"
report = "1-rep0r"
customer = "Acme"
action = "export an invoice"
result = "works"
who = "Dana"

[[waiver]]
id = "3-wa1ve"
at = 2026-11-23T10:55:00+01:00
by = "Mina"
rule = "no-review"
why = "nobody is left: \\"<&>\\" ::x"
approved_by = "Kim"

[[close]]
id = "4-c10se"
at = 2026-11-23T11:00:00+01:00
by = "Mina"
outcome = "resolved"
held_to = ["no-report", "unconfirmed-customer", "stale-confirmation", "confirmed-by-team", "no-review"]
"""


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def need(name, of):
    """A program on the PATH, else the end of this test."""
    return shutil.which(name) or skip(f"no {name} here ({of})")


def without_sitrep():
    """A PATH on which no sitrep is."""
    return ":".join(each for each in os.environ["PATH"].split(":") if not os.path.exists(os.path.join(each, "sitrep")))


def judge(name):
    """A program that scripts/judges installs, else the end of this test."""
    path = os.path.join(JUDGES, "node_modules", ".bin", name)
    return path if JUDGES and os.path.exists(path) else skip(f"no {name} here (scripts/judges installs it)")


class ReportTest(unittest.TestCase):
    """One repository for all cases of a class, since none of them changes what another sees."""

    @classmethod
    def setUpClass(cls):
        cls.place = clones.Place()
        cls.addClassCleanup(cls.place.remove)
        cls.desk = cls.place.clone("Mina")
        cls.desk.write("incidents/faults.toml", FAULTS)
        cls.desk.write("incidents/waived.toml", WAIVED)
        cls.desk.write("incidents/clean.toml", HEADER.format("clean"))
        cls.desk.write("ops/sitrep.toml", 'format = "routine/1"\n')
        cls.desk.write("ops/incidents/deep.toml", FAULTS.replace('"faults"', '"deep"'))
        with open(os.path.join(os.fsencode(cls.desk.folder), b"incidents", HOSTILE), "wb") as file:
            file.write(b'format = "incident/1"\n[incident]\nid = "x"\n\xff\n')
        os.symlink("nowhere", cls.desk.path("incidents/gone.toml"))
        cls.desk.commit()

    def lint(self, *words, status=None, inside=""):
        """Run in a folder of the repository."""
        return self.desk.sitrep("-C", os.path.join(self.desk.folder, inside), "lint", *words, status=status, SITREP_NOW=NOW)

    def report(self, form, *words, **more):
        """The bytes of a report of that form."""
        path = self.desk.path("report." + form)
        self.lint(*words, "--output", f"{form}={path}", **more)
        with open(path, "rb") as file:
            return file.read()

    def findings(self, *words, **more):
        """What a report is about, as JSON tells it; json_test.py judges that."""
        return json.loads(self.lint("--json", *words, **more).out)["findings"]


def main():
    need("git", "a repository is needed")
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=1)
