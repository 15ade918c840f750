# SPDX-License-Identifier: MIT
"""SARIF before the published schema (by ajv) and the SARIF multitool, with the rules that GitHub's code scanning has."""
import glob
import json
import os
import subprocess
import urllib.parse

import desk

AJV = MULTITOOL = None


def judged(*words):
    return subprocess.run(words, capture_output=True, text=True, timeout=120)


class Sarif(desk.ReportTest):
    def parsed(self, *words, **more):
        return json.loads(self.report("sarif", *words, **more))

    def against_the_schema(self, log):
        path = self.desk.path("judged.json")
        self.desk.write("judged.json", json.dumps(log))
        schema, = glob.glob(desk.JUDGES + "/node_modules/@microsoft/sarif-multitool-*/sarif-2.1.0.json")
        return judged(AJV, "validate", "--spec=draft2020", "--strict=false", "-c", "ajv-formats", "-s", schema, "-d", path)

    def test_it_is_what_the_schema_says(self):
        log = self.parsed("incidents")
        ran = self.against_the_schema(log)
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        del log["runs"][0]["results"][0]["message"]
        self.assertNotEqual(self.against_the_schema(log).returncode, 0, "the judge takes anything")

    def faults_by_the_multitool(self, log):
        # It ends with 0 and without a word even of what it could not read; so it is also shown a fault to find.
        self.desk.write("judged.sarif", json.dumps(log, indent=1))
        ran = judged(MULTITOOL, "validate", self.desk.path("judged.sarif"), "--rule-kind", "Sarif;Ghas")
        self.assertIn("Analysis completed successfully", ran.stdout, ran.stderr)
        return [line for line in ran.stdout.splitlines() if ": error " in line or ": warning " in line]

    def test_the_multitool_and_code_scanning_take_it(self):
        log = self.parsed("incidents")
        # There is no address on the web that could be named.
        self.assertEqual([line for line in self.faults_by_the_multitool(log) if "SARIF2005" not in line], [])
        log["runs"][0]["tool"]["driver"]["rules"][0].pop("fullDescription")
        self.assertTrue(any("GH2012" in line for line in self.faults_by_the_multitool(log)), "the judge takes anything")

    def test_it_says_what_was_found(self):
        run = self.parsed("incidents")["runs"][0]
        found = self.findings("incidents")
        self.assertEqual({each["level"] for each in run["results"]}, {"error", "warning", "note"})
        self.assertEqual([each["ruleId"] for each in run["results"]], [each["rule"] for each in found])
        for result in run["results"]:
            self.assertEqual(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"], result["ruleId"])
        waived, = [each for each in run["results"] if "suppressions" in each]
        self.assertEqual(waived["ruleId"], "no-review")
        self.assertIn("nobody is left", waived["suppressions"][0]["justification"])
        for rule in run["tool"]["driver"]["rules"]:
            self.assertGreater(len(rule["help"]["markdown"]), 100, rule["id"])
            self.assertNotIn("#", rule["fullDescription"]["text"][:2], rule["id"])

    def test_every_uri_is_a_file_below_the_top(self):
        names = set()
        for result in self.parsed(".")["runs"][0]["results"]:
            place = result["locations"][0]["physicalLocation"]["artifactLocation"]
            self.assertEqual(place["uriBaseId"], "%SRCROOT%")
            self.assertNotIn(":", place["uri"].split("/")[0])
            names.add(urllib.parse.unquote_to_bytes(place["uri"]))
        top = os.fsencode(self.desk.folder)
        for name in names:
            self.assertTrue(os.path.isfile(os.path.join(top, name)), name)
        self.assertIn(b"incidents/" + desk.HOSTILE, names)
        self.assertIn(b"ops/incidents/deep.toml", names)

    def test_started_in_a_folder_it_names_the_same_files(self):
        deep, routine, faults = "ops/incidents/deep.toml", "ops/sitrep.toml", "incidents/faults.toml"
        for inside, words, meant in (("incidents", ["faults.toml"], {faults}), ("ops", [], {deep, routine}),
                                     ("ops/incidents", ["deep.toml"], {deep})):
            uris = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                    for each in self.parsed(*words, inside=inside)["runs"][0]["results"]}
            self.assertEqual(uris, meant)

    def test_what_could_not_be_read_is_no_success(self):
        invocation, = self.parsed("incidents")["runs"][0]["invocations"]
        self.assertFalse(invocation["executionSuccessful"])
        self.assertIn("gone.toml", invocation["toolExecutionNotifications"][0]["message"]["text"])
        invocation, = self.parsed("incidents/faults.toml")["runs"][0]["invocations"]
        self.assertTrue(invocation["executionSuccessful"])

    def prints(self):
        return [(each["ruleId"], each["partialFingerprints"]["sitrep/v1"])
                for each in self.parsed("incidents/moving.toml")["runs"][0]["results"]]

    def test_fingerprints_stay_when_lines_move_and_differ_otherwise(self):
        self.desk.write("incidents/moving.toml", desk.FAULTS.replace('"faults"', '"moving"'))
        self.addCleanup(os.remove, self.desk.path("incidents/moving.toml"))
        before = self.prints()
        self.assertEqual(len({print for _, print in before}), len(before))
        self.desk.write("incidents/moving.toml",
                        "# written by hand\n\n" + desk.FAULTS.replace('"faults"', '"moving"').replace("[[change]]", "# x\n\n[[change]]"))
        self.assertEqual(self.prints(), before)
        self.desk.write("incidents/moving.toml", desk.FAULTS.replace('"faults"', '"moving"').replace("2-chang", "3-chang"))
        after = dict(self.prints())
        self.assertEqual(after["team-as-person"], dict(before)["team-as-person"])
        self.assertNotEqual(after["unapproved-change"], dict(before)["unapproved-change"])


if __name__ == "__main__":
    desk.need("node", "its judges run on it")
    AJV = desk.judge("ajv")
    desk.judge("sarif-multitool")  # which puts a shell between us and this:
    MULTITOOL, = glob.glob(desk.JUDGES + "/node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool")
    desk.main()
