# SPDX-License-Identifier: MIT
"""The GitLab job: read as YAML, its script run by bash as a runner would, its reports where it says that they are."""
import json
import os
import xml.etree.ElementTree as tree

import desk

try:
    import yaml
except ImportError:
    yaml = None


class Job(desk.clones.GitTest):
    def setUp(self):
        super().setUp()
        with open(os.path.join(desk.SOURCE, "share/ci/gitlab-ci.yml"), encoding="utf-8") as file:
            self.job = yaml.safe_load(file)["sitrep-lint"]
        self.desk = self.clone("Mina")
        self.desk.write("incidents/acme.toml", desk.FAULTS.replace('"faults"', '"acme"').replace('"everyone"', '"Mina"'))
        self.desk.commit()

    def play(self, base="", **env):
        """As a runner: one shell for all lines, variables expanded before, the first failure ends it."""
        given = {name: base if "CI_MERGE_REQUEST_DIFF_BASE_SHA" in str(value) else str(value)
                 for name, value in self.job["variables"].items()}
        script = "set -eo pipefail\n" + "\n".join(self.job["script"])
        return self.desk.run(["bash", "-c", script], **{**given, "SITREP_NOW": desk.NOW, **env})

    def test_it_has_what_a_job_needs(self):
        self.assertEqual(self.job["stage"], "test")
        self.assertEqual(self.job["artifacts"]["when"], "always")
        self.assertTrue(all(isinstance(line, str) for line in self.job["script"]))
        self.assertEqual(self.job["variables"]["GIT_DEPTH"], "0")

    def test_the_snippets_of_the_page_are_yaml_and_name_what_there_is(self):
        with open(os.path.join(desk.SOURCE, "doc/ci.md"), encoding="utf-8") as file:
            snippets = [part.split("```")[0] for part in file.read().split("```yaml\n")[1:]]
        self.assertEqual(len(snippets), 6)
        with open(os.path.join(desk.SOURCE, "action.yml"), encoding="utf-8") as file:
            inputs = yaml.safe_load(file)["inputs"]
        for snippet in snippets:
            read = yaml.safe_load(snippet)
            for job in (read.get("jobs", {}) if isinstance(read, dict) else {}).values():
                for step in job["steps"]:
                    if step.get("uses", "").startswith("OWNER/sitrep@"):
                        self.assertLessEqual(set(step.get("with", {})), set(inputs))
        job = next(yaml.safe_load(each)["sitrep-lint"] for each in snippets if "sitrep-lint:" in each)
        self.assertLessEqual(set(job["variables"]), set(self.job["variables"]))

    def test_its_reports_are_where_it_says(self):
        ran = self.play()
        self.assertEqual(ran.status, 0, ran)
        reports = self.job["artifacts"]["reports"]
        self.assertGreater(len(json.loads(self.desk.read(reports["codequality"]))), 0)
        self.assertEqual(tree.fromstring(self.desk.read(reports["junit"])).tag, "testsuites")

    def test_it_fails_as_asked_and_still_reports(self):
        self.assertEqual(self.play(SITREP_FAIL_ON="warning").status, 1)
        base = self.desk.head()
        self.desk.write("incidents/acme.toml", desk.FAULTS.replace('"faults"', '"acme"').replace('"everyone"', '"Alex"'))
        self.desk.commit()
        self.assertEqual(self.play().status, 0)
        ran = self.play(base)
        self.assertEqual(ran.status, 1, ran)
        self.assertIn("rewritten-entry", self.desk.read("gl-code-quality-report.json").decode())

    def test_without_sitrep_it_clones_and_builds_one_or_says_so(self):
        path = desk.without_sitrep()
        ran = self.play(PATH=path)
        self.assertEqual(ran.status, 3, ran)
        self.assertIn("SITREP_SOURCE", ran.out)
        # A source whose build takes no minutes.
        source = self.clone("Sam")
        source.write("share/ci/build", f'#!/bin/sh\nmkdir -p "$1/bin" && ln -s "{desk.clones.PROGRAM}" "$1/bin/sitrep"\n')
        os.chmod(source.path("share/ci/build"), 0o755)
        source.commit()
        source.git("push", "-q", "origin", "HEAD:main")
        for _ in range(2):  # the second time from the cache
            ran = self.play(PATH=path, SITREP_SOURCE="file://" + self.place.bare)
            self.assertEqual(ran.status, 0, ran)
            self.assertIn("in 1 file", ran.out)


if __name__ == "__main__":
    if yaml is None:
        desk.skip("no yaml here (Debian's python3-yaml has it)")
    desk.clones.main()
