# SPDX-License-Identifier: MIT
"""JUnit XML before xmllint and junit.xsd, and counted by a reader that is not ours."""
import collections
import os
import subprocess
import xml.etree.ElementTree as tree

import desk

XMLLINT = None


class Junit(desk.ReportTest):
    def taken(self, text):
        self.desk.write("judged.xml", text)
        schema = os.path.join(os.path.dirname(os.path.abspath(__file__)), "junit.xsd")
        return subprocess.run([XMLLINT, "--nonet", "--noout", "--schema", schema, self.desk.path("judged.xml")],
                              capture_output=True, text=True, timeout=60)

    def test_it_is_what_the_schema_says(self):
        for words in (["."], ["incidents/clean.toml", "--only", "syntax"], ["incidents/gone.toml"]):
            text = self.report("junit", *words)
            ran = self.taken(text)
            self.assertEqual(ran.returncode, 0, ran.stderr)
        for bad in (text.replace(b"<testcase", b"<case"), text.replace(b" name=", b" nom=", 1), text.replace(b"&#", b"&"),
                    text + b"\x01", text.replace(b"</testsuites>", b"")):
            if bad != text:
                self.assertNotEqual(self.taken(bad).returncode, 0, "the judge takes anything")

    def test_it_counts_what_was_found(self):
        suite, = tree.fromstring(self.report("junit", "incidents"))
        kinds = collections.Counter(child.tag for case in suite for child in case)
        self.assertEqual(int(suite.get("tests")), len(suite))
        self.assertEqual(int(suite.get("failures")), kinds["failure"])
        self.assertEqual(int(suite.get("errors")), kinds["error"])
        self.assertEqual(int(suite.get("skipped")), kinds["skipped"])
        found = self.findings("incidents")
        waived = sum("waived" in each for each in found)
        self.assertEqual(kinds["skipped"], waived)
        self.assertEqual(kinds["error"], 1)  # the link that leads nowhere
        self.assertEqual(kinds["failure"], sum(each["level"] != "note" for each in found) - waived)
        self.assertGreater(kinds["system-out"], 0)

    def test_text_of_a_file_stays_text(self):
        suite, = tree.fromstring(self.report("junit", "incidents"))
        hostile = [case for case in suite if case.get("classname").startswith("incidents/a b")]
        self.assertEqual(len(hostile), 1)
        self.assertIn('"<d>&\\n::error', hostile[0].get("classname"))


if __name__ == "__main__":
    XMLLINT = desk.need("xmllint", "Debian's libxml2-utils has it")
    desk.main()
