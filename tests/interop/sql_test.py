# SPDX-License-Identifier: MIT
"""doc/sql.md: `export ndjson` in Debian's sqlite3 and in a PostgreSQL server of its own, by the files that the page names.
What the database counts is what `stats` counts."""
import glob
import json
import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import desk
import histories

TOP = desk.SOURCE
SQL = os.path.join(TOP, "share", "sql")
PROGRAM = os.path.abspath(sys.argv[1])
HOSTILE = "a\tb\x01\x02\x1f\x7f \"quoted\" 'single' \\. \\N $$ ;drop table line; é漢🙂"


def query(name):
    with open(os.path.join(SQL, name), encoding="utf-8") as file:
        return file.read()


def on_page(words):
    """The query on the page that holds these words."""
    with open(os.path.join(TOP, "doc", "sql.md"), encoding="utf-8") as page:
        shown = re.findall(r"^```sql\n(.*?)^```", page.read(), re.M | re.S)
    return next(query for display in shown for query in re.split(r"\n\n", display) if words in query)


class Record:
    """Random incidents, and some by hand: with an owner named late, twice, amended and withdrawn; a drill, a record."""

    def __init__(self, folder):
        self.folder = folder
        histories.write(folder, 300, 5)
        self.env = {**os.environ, "TZ": "UTC", "SITREP_BY": "Sam", "XDG_STATE_HOME": folder + "/state"}
        for name in list(self.env):
            if name.startswith("SITREP_") and name != "SITREP_BY":
                del self.env[name]
        os.mkdir(folder + "/.git")
        for nth, (month, minutes) in enumerate([(9, 3), (9, 0), (9, 41), (9, 20), (10, 12), (10, 1), (10, 7), (10, 30)]):
            opened = f"2026-{month:02}-{nth + 3:02}T10:00:00Z"
            path = self.open(f"Incident {nth}", opened)
            self.run("owner", "Mina", "--at", f"2026-{month:02}-{nth + 3:02}T10:{minutes:02}:00Z", "--now",
                     f"2026-{month:02}-{nth + 3:02}T11:00:00Z", "-i", path)
            self.run("owner", "Kim", "--now", f"2026-{month:02}-{nth + 3:02}T12:00:00Z", "-i", path)
            self.run("note", HOSTILE, "-i", path)
            with open(path, "a", encoding="utf-8") as log:  # as a hand may write it
                log.write('\n[[note]]\nid = "99-aaaaa"\nat = 2026-09-03T10:00:00Z\nby = "Sam"\ntext = "nul \\u0000, esc \\u001b"\n')
        late = self.open("Withdrawn", "2026-10-20T10:00:00Z")
        wrong = self.run("owner", "Mina", "--now", "2026-10-20T10:01:00Z", "-i", late, "-q").strip()
        self.run("retract", wrong, "it was Kim", "--now", "2026-10-20T10:02:00Z", "-i", late)
        right = self.run("owner", "Kim", "--now", "2026-10-20T10:50:00Z", "-i", late, "-q").strip()
        self.run("amend", right, "at=2026-10-20T10:45:00Z", "--now", "2026-10-20T10:55:00Z", "-i", late)
        alarm = self.open("Nothing", "2026-10-21T10:00:00Z")
        self.run("close", "--as", "recorded", "--now", "2026-10-21T10:30:00Z", "-i", alarm, check=False)
        self.run("drill", "start", "outage", "--owner", "Mina", "--now", "2026-10-22T10:00:00Z")

    def run(self, *words, check=True):
        ran = subprocess.run([PROGRAM, *words], cwd=self.folder, env=self.env, capture_output=True, text=True, check=False)
        if check and ran.returncode != 0:
            raise AssertionError(f"{words}: {ran.stderr}")
        return ran.stdout

    def open(self, title, now):
        said = self.run("open", title, "--no-checks", "--customer", "Acme", "--blocked", "export an invoice", "--now", now)
        return os.path.join(self.folder, said.splitlines()[0].removeprefix("opened "))


class Sql(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp()
        os.chmod(cls.folder, 0o755)  # the server's user reads there
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.record = Record(cls.folder + "/record")
        cls.record.run("export", "ndjson", "--all", "-o", cls.folder + "/entries.ndjson")
        with open(cls.folder + "/entries.ndjson", encoding="utf-8") as lines:
            cls.rows = [json.loads(line) for line in lines]
        stats = json.loads(cls.record.run("stats", "--json", "--now", "2026-11-01T00:00:00Z"))
        spans = ("to_confirmation", "to_owner", "to_repair", "to_update")
        cls.numbers = [(month["month"], span, *month[span].values()) for month in stats["months"] for span in spans
                       if month[span]["count"]]
        cls.guesses = [(month["month"], state, month["guesses_" + state]) for month in stats["months"]
                       for state in ("disproved", "open", "proved") if month["guesses_" + state]]

    def judged(self, ask):
        self.assertEqual(ask("select count(*) from line"), f"{len(self.rows)}")
        standing = [row for row in self.rows if row["stands"] and row["amends"] is None]
        self.assertGreater(len(self.rows), len(standing))
        self.assertEqual(ask("select count(*) from entry"), f"{len(standing)}")
        for sql, counted in ((query("numbers.sql"), self.numbers), (on_page("group by month, state"), self.guesses)):
            self.assertGreater(len(counted), 30)
            self.assertEqual([line.split("|") for line in ask(sql).splitlines()], [list(map(str, row)) for row in counted])
        # A text that would harm is one value, unchanged.
        noted = ask("select said from entry where kind = 'note' and number < 99 order by incident, number limit 1")
        self.assertEqual(noted, next(row["said"] for row in self.rows if row["entry"] == "note" and row["id"] != "99-aaaaa"))

    def test_sqlite(self):
        desk.need("sqlite3", "Debian's sqlite3 has it")

        def ask(sql):
            ran = subprocess.run(["sqlite3", "-bail", "incidents.db"], input=sql, cwd=self.folder, capture_output=True,
                                 encoding="utf-8", check=False)
            self.assertEqual((ran.returncode, ran.stderr), (0, ""))
            return ran.stdout.rstrip("\n")
        for _ in range(2):  # again, in the place of what was there
            ask(query("sqlite.sql"))
            self.judged(lambda sql: ask(sql if sql.rstrip().endswith(";") else sql + ";"))

    def test_postgresql(self):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        if not found or not shutil.which("psql"):
            self.skipTest("no PostgreSQL server here (Debian's postgresql has it)")
        tools, home = os.path.dirname(found[-1]), self.folder + "/server"
        os.mkdir(home)
        to_server = {}
        if os.geteuid() == 0:  # which PostgreSQL refuses to be
            try:
                nobody = pwd.getpwnam("postgres")
            except KeyError:
                nobody = pwd.getpwnam("nobody")
            os.chown(home, nobody.pw_uid, nobody.pw_gid)
            to_server = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}

        def server(*words):
            ran = subprocess.run(words, cwd=home, capture_output=True, text=True, check=False, env={"PATH": os.environ["PATH"]},
                                 **to_server)
            self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        server(tools + "/initdb", "-D", "data", "-U", "sitrep", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        server(tools + "/pg_ctl", "-D", "data", "-w", "-l", "log", "-o", f"-F -k {home} -c listen_addresses=''", "start")
        self.addCleanup(server, tools + "/pg_ctl", "-D", "data", "-m", "immediate", "stop")

        def psql(*words):
            ran = subprocess.run(["psql", "-X", "-q", "-h", home, "-U", "sitrep", "-d", "postgres", *words], cwd=self.folder,
                                 capture_output=True, encoding="utf-8", check=False)
            self.assertEqual(ran.returncode, 0, ran.stderr)
            return ran.stdout.rstrip("\n")
        for _ in range(2):
            psql("-f", SQL + "/postgresql.sql")
            self.judged(lambda sql: psql("-A", "-t", "-c", sql))


if __name__ == "__main__":
    desk.main()
