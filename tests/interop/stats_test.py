# SPDX-License-Identifier: MIT
"""Every number of `stats` counted again by another hand: from the files alone, read with Python's tomllib, by the words of
sitrep-stats(1) and sitrep-incident(5). Nothing here is taken from the program.
usage: stats_test.py SITREP"""
import csv
import datetime
import io
import json
import os
import subprocess
import sys
import tempfile
import tomllib
import unittest
import zoneinfo

import histories

PROGRAM = os.path.abspath(sys.argv[1])
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
NOW = "2026-10-15T12:00:00+02:00"
INTERVAL = datetime.timedelta(minutes=30)
FINAL = ("close", "reopen", "retraction", "redaction")  # which nothing corrects or withdraws
SPANS = ("to_owner", "to_update", "to_repair", "to_confirmation")
COUNTS = ("updates_on_time", "updates_late", "guesses_proved", "guesses_disproved", "guesses_open", "reopened",
          "followups_open", "followups_overdue")


def minute(time):
    return time.astimezone(datetime.timezone.utc).replace(second=0, microsecond=0)


def order(entry):
    number, five = entry["id"].split("-")
    return int(number), five


class Stood:
    """What stands after these entries."""

    def __init__(self, opened, entries):
        self.opened, self.entries = opened, entries
        by_id = {entry["id"]: entry for entry in entries}
        gone = {entry["of"] for entry in entries
                if entry["kind"] == "retraction" and entry["of"] in by_id and by_id[entry["of"]]["kind"] not in FINAL}
        self.now = []
        for entry in entries:
            if entry["id"] in gone or "amends" in entry:
                continue
            now = dict(entry)
            for amendment in entries:
                if amendment.get("amends") != entry["id"] or amendment["id"] in gone or amendment["kind"] != entry["kind"]:
                    continue
                for field in amendment.get("clears", []):
                    now.pop(field, None)
                now.update({key: value for key, value in amendment.items()
                            if key not in ("id", "by", "logged", "amends", "clears", "kind")})
            self.now.append(now)

    def all(self, kind):
        return [entry for entry in self.now if entry["kind"] == kind]

    def outcome(self):
        last = [entry for entry in self.now if entry["kind"] in ("close", "reopen")]
        return last[-1].get("outcome") if last else None

    def is_closed(self):
        return self.outcome() is not None

    def customer_due(self):
        """The last customer update's or handoff's time; before the first, the opening and the interval; none after a final
        one until a change, a report, a failing confirmation or a reopen starts it again; none while closed."""
        due, final, closed, owned = self.opened + INTERVAL, False, False, False
        for entry in self.now:
            kind = entry["kind"]
            if kind == "update" and entry["to"] == "customer":
                final = entry.get("final", False)
                due = None if final else entry.get("next", entry["at"] + INTERVAL)
            elif kind == "owner":
                if owned and "next_update" in entry:
                    due, final = entry["next_update"], False
                owned = True
            elif kind == "close":
                due, final, closed = None, True, True
            elif kind == "reopen":
                if closed or final:
                    due, final = entry["at"] + INTERVAL, False
                closed = False
            elif kind in ("change", "report") or (kind == "confirmation" and entry["result"] == "fails"):
                if final and not closed:
                    due, final = entry["at"] + INTERVAL, False
        return None if self.is_closed() else due

    def confirmations(self):
        """Of each standing report the one that confirms it; None where one is not confirmed, or there is no report."""
        found = []
        reopens = self.all("reopen")
        for report in self.all("report"):
            said = [entry for entry in self.all("confirmation") if entry["report"] == report["id"]]
            if not said or said[-1]["result"] != "works":
                return None
            at = minute(said[-1]["at"])
            for change in self.all("change"):
                if report["id"] in change.get("reports", [report["id"]]) and at < minute(change["at"]):
                    return None
            if reopens:
                again = minute(reopens[-1]["at"])
                if at < again or (at == again and order(said[-1]) < order(reopens[-1])):
                    return None
            found.append(said[-1])
        return found or None

    def guess(self, ident):
        naming = [fact for fact in self.all("fact") if ident in fact.get("proves", []) + fact.get("disproves", [])]
        if not naming:
            return "open"
        return "disproved" if ident in naming[-1].get("disproves", []) else "proved"


def read(path):
    with open(path, "rb") as file:
        whole = tomllib.load(file)
    entries = [dict(entry, kind=kind) for kind, those in whole.items() if isinstance(those, list) for entry in those]
    return whole["incident"], sorted(entries, key=order)


def counted(path, now):
    header, entries = read(path)
    opened = header["opened"]
    stood = Stood(opened, entries)

    def span(entry):
        return max(0, int((entry["at"] - opened).total_seconds())) if entry else None

    told = [update for update in stood.all("update") if update["to"] == "customer"]
    confirmed = stood.confirmations()
    changes = stood.all("change")
    one = {"id": header["id"], "opened": opened, "outcome": stood.outcome(), "drill": "drill" in header}
    one["counts"] = not one["drill"] and one["outcome"] in (None, "resolved")
    one["customers"] = []
    for report in stood.all("report"):
        if report["customer"].casefold() not in [each.casefold() for each in one["customers"]]:
            one["customers"].append(report["customer"])
    one["to_owner"] = span(next(iter(stood.all("owner")), None))
    one["to_update"] = span(next(iter(told), None))
    one["to_repair"] = span(max(changes, key=lambda each: each["at"])) if confirmed and changes else None
    one["to_confirmation"] = span(max(confirmed, key=lambda each: each["at"])) if confirmed else None

    one["updates_on_time"] = one["updates_late"] = one["reopened"] = 0
    standing = {entry["id"]: entry for entry in stood.now}
    for nth, said in enumerate(entries):
        entry = standing.get(said["id"])
        if not entry or entry["kind"] not in ("update", "close", "reopen"):
            continue
        before = Stood(opened, entries[:nth])
        due = before.customer_due()
        late = due is not None and minute(due) < minute(entry["at"])
        if entry in told:
            one["updates_late" if late else "updates_on_time"] += 1
        elif entry["kind"] == "close" and late:
            one["updates_late"] += 1
        elif entry["kind"] == "reopen" and before.is_closed():
            one["reopened"] += 1
    due = stood.customer_due()
    one["updates_late"] += due is not None and minute(due) < minute(now)

    for state in ("proved", "disproved", "open"):
        one["guesses_" + state] = sum(stood.guess(guess["id"]) == state for guess in stood.all("guess"))
    done = {entry["of"] for entry in stood.all("done")}
    owed = [each for each in stood.all("followup") if each["id"] not in done]
    one["followups_open"] = len(owed)
    one["followups_overdue"] = sum(minute(each["due"]) < minute(now) for each in owed)
    return one


def percentile(values, percent):
    """The least value that at least so many of a hundred are not greater than."""
    return next(value for value in sorted(values) if sum(each <= value for each in values) * 100 >= percent * len(values))


def together(those):
    sums = {"incidents": len(those), "open": sum(each["outcome"] is None for each in those)}
    for span in SPANS:
        values = [each[span] for each in those if each[span] is not None]
        sums[span] = {"count": len(values), "median_seconds": percentile(values, 50) if values else None,
                      "p90_seconds": percentile(values, 90) if values else None}
    for count in COUNTS:
        sums[count] = sum(each[count] for each in those)
    return sums


class Stats(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = place.name

    def stats(self, *words, now=NOW, zone="Europe/Berlin"):
        env = {"PATH": os.environ["PATH"], "TZ": zone, "HOME": self.folder, "XDG_STATE_HOME": self.folder + "/state"}
        ran = subprocess.run([PROGRAM, "--now", now, "stats", *words], cwd=self.folder, env=env, capture_output=True,
                             encoding="utf-8", check=False)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        return ran.stdout

    def judge(self, *words, asked=lambda each: True, now=NOW, **more):
        at = datetime.datetime.fromisoformat(now)
        names = sorted(os.listdir(self.folder + "/incidents"))
        each = [one for name in names if asked(one := counted(f"{self.folder}/incidents/{name}", at))]
        told = json.loads(self.stats("--json", *words, now=now, **more))

        self.assertEqual([one["id"] for one in told["each"]], [one["id"] for one in each])
        for mine, its in zip(each, told["each"]):
            flat = {key: its[key] for key in ("outcome", "drill", "counts", "customers", *COUNTS)}
            flat.update({span: its[span + "_seconds"] for span in SPANS})
            self.assertEqual(flat, {key: mine[key] for key in flat}, f"{mine['id']} of {self.folder}")

        those = [one for one in each if one["counts"]]
        self.assertEqual(told["all"], together(those))
        months = {}
        for one in those:
            months.setdefault(one["opened"].astimezone(BERLIN).strftime("%Y-%m"), []).append(one)
        self.assertEqual(told["months"], [{"month": month, **together(months[month])} for month in sorted(months)])
        self.assertEqual(told["drills"], sum(one["drill"] for one in each))
        apart = {}
        for one in each:
            if not one["drill"] and not one["counts"]:
                apart[one["outcome"]] = apart.get(one["outcome"], 0) + 1
        self.assertEqual(told["recorded"], apart.pop("recorded", 0))
        self.assertEqual(told["apart"], apart)

        rows = list(csv.DictReader(io.StringIO(self.stats("--csv", *words, now=now, **more), newline="")))
        self.assertEqual([row["month"] for row in rows], sorted(months))
        for row in rows:
            mine = together(months[row["month"]])
            for key in ("incidents", "open", *COUNTS):
                self.assertEqual(int(row[key]), mine[key], (row["month"], key))
            for span in SPANS:
                self.assertEqual([row[span], row[span + "_median_seconds"], row[span + "_p90_seconds"]],
                                 ["" if value is None else str(value) for value in mine[span].values()], (row["month"], span))
        return those

    def test_random_histories(self):
        # HISTORIES and SEED draw more, or others: HISTORIES=5000 SEED=7 python3 stats_test.py SITREP
        seed = int(os.environ.get("SEED", "1"))
        histories.write(self.folder, int(os.environ.get("HISTORIES", "400")), seed)
        print(f"seed {seed}")
        those = self.judge()
        # What is drawn must hold something of everything, else nothing was compared.
        sums = together(those)
        for span in SPANS:
            self.assertGreater(sums[span]["count"], 20, span)
        for count in COUNTS:
            self.assertGreater(sums[count], 5, count)
        self.assertGreater(len({one["opened"].astimezone(BERLIN).strftime("%Y-%m") for one in those}), 12)

        self.judge("--customer", "ACME", asked=lambda one: "acme" in [name.casefold() for name in one["customers"]])
        begin = datetime.datetime(2026, 3, 1, tzinfo=BERLIN)
        self.judge("--since", "2026-03-01", asked=lambda one: one["opened"] >= begin)

    def test_months_are_the_routines_wherever_it_is_asked(self):
        histories.write(self.folder, 100, 2)
        for zone in ("UTC", "America/Los_Angeles", "Pacific/Auckland"):
            self.judge(zone=zone)
            begin = datetime.datetime(2026, 3, 1, tzinfo=BERLIN)
            self.judge("--since", "2026-03-01", asked=lambda one: one["opened"] >= begin, zone=zone)

    def test_few_incidents(self):
        for count in (0, 1, 2, 10):
            with self.subTest(count), tempfile.TemporaryDirectory() as self.folder:
                histories.write(self.folder, count, 3)
                self.judge()

    def test_most_of_them_are_still_to_come(self):
        histories.write(self.folder, 100, 4)
        self.judge(now="2025-10-01T00:00:00+02:00")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
