# SPDX-License-Identifier: MIT
"""`export ics` as ical.js, the parser of Thunderbird's calendar, reads it."""
import json
import os
import shutil
import subprocess
import unittest

import desk

ICAL = None

READ = """
import ICAL from "ICAL_PATH";
import { readFileSync } from "fs";
const component = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const text = (event, name) => event.getFirstPropertyValue(name);
console.log(JSON.stringify({name: component.name, properties: component.getAllProperties().map(p => p.name),
  others: component.getAllSubcomponents().filter(c => c.name !== "vevent").length,
  events: component.getAllSubcomponents("vevent").map(event => ({
    uid: text(event, "uid"), summary: text(event, "summary"), begin: text(event, "dtstart").toString(), description: text(event, "description"),
    end: event.getFirstProperty("dtend") ? text(event, "dtend").toString() : null, status: text(event, "status"),
    inner: event.getAllSubcomponents().length, names: event.getAllProperties().map(p => p.name)}))}));
"""
ALLOWED = {"uid", "dtstamp", "sequence", "dtstart", "dtend", "summary", "location", "description", "status", "transp"}
HOSTILE = ["a\\r\\nATTENDEE:mailto:x@y.example", "a\\nEND:VEVENT\\nBEGIN:VEVENT", "END:VCALENDAR", "BEGIN:VALARM", ";VALUE=URI:http://x.example", ":x", "a;b,c",
           "\\\\n", "\\\\;", "\\\\", "\\r\\n ATTACH:x", "\\u2028x", "\\u0085x", "\\u0000x", "é" * 120, "😀" * 60, "日本語" * 40, "\\tx", "\\\"x\\\"", "^n^'"]


def read(calendar):
    script = READ.replace("ICAL_PATH", ICAL)
    ran = subprocess.run(["node", "--input-type=module", "-e", script], input=calendar, capture_output=True, timeout=60, check=False)
    if ran.returncode != 0:
        raise AssertionError(ran.stderr.decode())
    return json.loads(ran.stdout)


class Calendar(unittest.TestCase):
    def setUp(self):
        self.place = desk.clones.Place()
        self.addCleanup(self.place.remove)
        self.home = self.place.clone("Mina")

    def export(self, *words):
        ran = subprocess.run([desk.clones.PROGRAM, "export", "ics", *words], cwd=self.home.folder, capture_output=True, timeout=60, check=False)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return ran.stdout

    def test_the_examples_are_a_calendar_of_what_is_to_come(self):
        shutil.copytree(os.path.join(desk.SOURCE, "examples", "incidents"), self.home.path("incidents"), dirs_exist_ok=True)
        said = read(self.export("--all"))
        self.assertEqual((said["name"], said["others"], set(said["properties"])), ("vcalendar", 0, {"version", "prodid", "calscale"}))
        summaries = {event["summary"]: event for event in said["events"]}
        review = next(event for event in said["events"] if event["summary"].startswith(("Review", "done: Review")) and "acme" in event["uid"])
        self.assertEqual(review["begin"], "2026-11-24T14:00:00Z")
        self.assertIn("Acme cannot export invoices", review["description"])
        self.assertTrue(any("Add an account with a tax field to the export tests" in summary for summary in summaries))
        self.assertEqual(len({event["uid"] for event in said["events"]}), len(said["events"]))
        broken = self.export("--all").replace(b"END:VEVENT\r\n", b"", 1)
        with self.assertRaises(AssertionError):
            read(broken)

    def test_what_is_typed_is_text(self):
        blocks = ""
        for number, text in enumerate(HOSTILE, 1):
            blocks += f"""
[[followup]]
id = "{number}-aaaaa"
at = 2026-11-23T10:15:00+01:00
by = "Sam"
text = "{text}"
who = "{text}"
due = 2026-11-24T11:00:00+01:00
"""
        self.home.write("incidents/x.toml", desk.HEADER.format("x").replace("Acme cannot export invoices", HOSTILE[1]) + blocks)
        said = read(self.export("-i", "x"))
        self.assertEqual(len(said["events"]), len(HOSTILE))
        self.assertEqual(said["others"], 0)
        for event in said["events"]:
            self.assertEqual(set(event["names"]) - ALLOWED, set())
            self.assertEqual(event["inner"], 0)
        for text in ("é" * 120, "😀" * 60, "日本語" * 40, "a;b,c", "END:VCALENDAR"):
            self.assertIn(f"{text}: {text}", [event["summary"] for event in said["events"]])


if __name__ == "__main__":
    desk.need("node", "Debian's nodejs")
    ICAL = os.path.join(desk.JUDGES, "node_modules", "ical.js", "dist", "ical.js")
    if not desk.JUDGES or not os.path.exists(ICAL):
        desk.skip("no ical.js here (scripts/judges installs it)")
    desk.main()
