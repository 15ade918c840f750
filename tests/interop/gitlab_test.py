# SPDX-License-Identifier: MIT
"""The code quality report, held to what GitLab documents of it: an array, in which each issue has a description, a name
of its check, a fingerprint of its own, a severity out of five, a path without ./ and a line."""
import json
import os
import re

import desk

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def faults(issues):
    all_faults = [] if isinstance(issues, list) else ["no array"]
    for issue in issues:
        for key in ("description", "check_name", "fingerprint", "severity"):
            if not isinstance(issue.get(key), str) or not issue[key]:
                all_faults.append(f"{key}: {issue}")
        if issue.get("severity") not in SEVERITIES:
            all_faults.append(f"severity: {issue}")
        place = issue.get("location", {})
        path, line = place.get("path"), place.get("lines", {}).get("begin")
        if not isinstance(path, str) or re.match(r"\./|/|$", path):
            all_faults.append(f"path: {issue}")
        if not isinstance(line, int) or isinstance(line, bool) or line < 1:
            all_faults.append(f"line: {issue}")
    if len({issue.get("fingerprint") for issue in issues}) != len(issues):
        all_faults.append("a fingerprint stands twice")
    return all_faults


class Gitlab(desk.ReportTest):
    def issues(self, *words, **more):
        return json.loads(self.report("gitlab", *words, **more))

    def test_it_is_what_gitlab_documents(self):
        issues = self.issues(".")
        self.assertEqual(faults(issues), [])
        self.assertEqual({each["severity"] for each in issues}, {"info", "minor", "major", "blocker"})
        self.assertEqual(self.issues("incidents/clean.toml", "--only", "syntax"), [])
        for key in ("description", "fingerprint", "location"):
            bad = [dict(issues[0])]
            del bad[0][key]
            self.assertNotEqual(faults(bad), [], "the judge takes anything")
        self.assertNotEqual(faults(issues[:1] * 2), [], "the judge takes anything")

    def test_it_has_each_finding_and_what_could_not_be_read(self):
        checks = [each["check_name"] for each in self.issues("incidents")]
        self.assertEqual(checks, ["unread"] + [each["rule"] for each in self.findings("incidents")])

    def test_paths_are_files_below_the_top(self):
        for issue in self.issues(inside="ops"):
            self.assertTrue(os.path.isfile(self.desk.path(issue["location"]["path"])), issue)


if __name__ == "__main__":
    desk.main()
