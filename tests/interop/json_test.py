# SPDX-License-Identifier: MIT
"""lint --json and --output json as jq and Python read them, several reports of one run, and where they go."""
import json
import subprocess

import desk

JQ = None


class Shape(desk.ReportTest):
    def test_python_and_jq_read_the_same(self):
        text = self.report("json", ".")
        self.assertTrue(text.isascii())
        ran = subprocess.run([JQ, "-r", ".findings[] | [.path, .line, .column, .level, .rule] | @json"], input=text, capture_output=True)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        read = json.loads(text)
        self.assertEqual([json.loads(line) for line in ran.stdout.splitlines()],
                         [[each[key] for key in ("path", "line", "column", "level", "rule")] for each in read["findings"]])
        self.assertEqual(read["version"], 1)
        self.assertEqual([each["path"] for each in read["unread"]], ["incidents/gone.toml"])
        self.assertEqual(json.loads(self.report("json", "incidents/clean.toml", "--only", "syntax"))["findings"], [])

    def test_several_at_once_are_the_same_as_one_by_one(self):
        forms = ["json", "sarif", "github", "gitlab", "junit"]
        alone = [self.report(form, ".") for form in forms]
        paths = [self.desk.path("together." + form) for form in forms]
        words = [word for form, path in zip(forms, paths) for word in ("--output", f"{form}={path}")]
        plain, ran = self.lint("."), self.lint(".", *words)
        self.assertEqual((ran.out, ran.status), (plain.out, plain.status))
        self.assertEqual([self.desk.read("together." + form) for form in forms], alone)
        ran = self.lint(".", *words[2:], "--output", "json")
        self.assertEqual(ran.out.encode(), alone[0])
        self.assertIn(plain.out, ran.err)


if __name__ == "__main__":
    JQ = desk.need("jq", "Debian's jq has it")
    desk.main()
