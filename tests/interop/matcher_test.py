# SPDX-License-Identifier: MIT
"""The problem matcher over what lint really prints: every finding is matched, by node's expressions and by Python's, with
its file, line, column, severity, message and rule; and nothing else is."""
import json
import os
import re
import subprocess

import desk

NODE = None
SCRIPT = """
const [matchers, text] = JSON.parse(require('fs').readFileSync(0, 'utf8'))
const found = []
for (const line of text.split('\\n'))
  for (const matcher of matchers) {
    const pattern = matcher.pattern[0], hit = new RegExp(pattern.regexp).exec(line)
    if (!hit) continue
    const part = key => key in pattern ? hit[pattern[key]] : null
    found.push(['file', 'line', 'column', 'severity', 'message', 'code'].map(part).concat([matcher.severity ?? null]))
  }
console.log(JSON.stringify(found))
"""


class Matcher(desk.ReportTest):
    def setUp(self):
        with open(os.path.join(desk.SOURCE, "share/ci/problem-matcher.json"), encoding="utf-8") as file:
            self.matchers = json.load(file)["problemMatcher"]

    def by_node(self, text):
        ran = subprocess.run([NODE, "-e", SCRIPT], input=json.dumps([self.matchers, text]), capture_output=True, text=True, check=True)
        return [tuple(each) for each in json.loads(ran.stdout)]

    def by_python(self, text):
        found = []
        for line in text.split("\n"):
            for matcher in self.matchers:
                pattern, = matcher["pattern"]
                hit = re.search(pattern["regexp"], line)
                if hit:
                    part = [hit[pattern[key]] if key in pattern else None
                            for key in ("file", "line", "column", "severity", "message", "code")]
                    found.append((*part, matcher.get("severity")))
        return found

    def test_each_finding_is_matched_whole(self):
        text = self.lint("incidents/faults.toml", "incidents/waived.toml", "incidents/clean.toml").out
        found = self.findings("incidents/faults.toml", "incidents/waived.toml", "incidents/clean.toml")
        self.assertEqual({each["level"] for each in found}, {"error", "warning", "note"})
        meant = []
        for each in found:
            note = each["level"] == "note"
            message = each["message"] + (f" (waived: {each['waived']})" if "waived" in each else "")
            meant.append((each["path"], str(each["line"]), str(each["column"]), None if note else each["level"], message,
                          each["rule"], "notice" if note else None))
        self.assertEqual(self.by_python(text), meant)
        self.assertEqual(self.by_node(text), meant)

    def test_a_hostile_name_makes_no_finding_of_its_own(self):
        text = self.lint(".").out
        self.assertEqual(len(self.by_node(text)), len(self.findings(".")))
        self.assertEqual(self.by_node(text), self.by_python(text))

    def test_every_rule_s_name_is_matched(self):
        names = [line.split()[0] for line in self.desk.sitrep("explain").out.splitlines()]
        self.assertGreater(len(names), 60)
        text = "".join(f"a.toml:1:2: error: x [{name}]\n" for name in names)
        self.assertEqual([each[5] for each in self.by_node(text)], names)


if __name__ == "__main__":
    NODE = desk.need("node", "Debian's nodejs has it")
    desk.main()
