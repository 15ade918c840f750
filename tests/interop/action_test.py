# SPDX-License-Identifier: MIT
"""The GitHub action: its steps run by bash as a runner would, in a checkout of one commit as actions/checkout makes it.
Its form is judged by action_form_test.py."""
import os
import re
import shutil
import stat

import desk

GITHUB = os.path.join(desk.SOURCE, "share/ci/github")


class Action(desk.clones.GitTest):
    def setUp(self):
        super().setUp()
        self.mina = self.clone("Mina")
        self.mina.write("incidents/acme.toml", desk.FAULTS.replace('"faults"', '"acme"').replace('"everyone"', '"Mina"'))
        self.mina.commit()
        self.base = self.mina.head()
        self.mina.write("incidents/b c.toml", desk.HEADER.format("b"))
        self.mina.commit()
        self.mina.git("push", "-q", "origin", "HEAD:main")
        folder = os.path.join(self.place.folder, "checkout")
        self.mina.git("clone", "-q", "--depth", "1", "file://" + self.place.bare, folder)
        self.checkout = desk.clones.Clone(self.place, folder, "runner")
        self.output = os.path.join(self.place.folder, "output")

    def step(self, name, **env):
        open(self.output, "w", encoding="utf-8").close()
        return self.checkout.run(["bash", GITHUB, name], GITHUB_OUTPUT=self.output, GITHUB_ACTION_PATH=desk.SOURCE,
                                 RUNNER_TEMP=self.place.folder, SITREP=desk.clones.PROGRAM, SITREP_NOW=desk.NOW, **env)

    def outputs(self):
        with open(self.output, encoding="utf-8") as file:
            return dict(line.rstrip("\n").split("=", 1) for line in file)

    def test_an_installed_one_is_used(self):
        ran = self.step("find")
        self.assertEqual((ran.status, self.outputs()), (0, {"program": desk.clones.PROGRAM}), ran)
        ran = self.step("find", INPUT_PROGRAM="/no/such")
        self.assertEqual(ran.status, 3, ran)

    def test_without_one_there_is_a_place_to_build_it(self):
        path = desk.without_sitrep()
        ran = self.step("find", PATH=path)
        self.assertEqual(ran.status, 0, ran)
        told = self.outputs()
        self.assertEqual(told["program"], told["folder"] + "/bin/sitrep")
        self.assertRegex(told["key"], r"^sitrep-\w+-[0-9a-f]{16}$")
        self.step("find", PATH=path)
        self.assertEqual(self.outputs(), told)

    def test_lint_prints_text_then_annotations_and_fails_as_asked(self):
        ran = self.step("lint", INPUT_PATHS="incidents/b c.toml\n\nincidents/acme.toml\n")
        self.assertEqual(ran.status, 0, ran)
        lines = ran.out.splitlines()
        mark = re.fullmatch(r"::stop-commands::([0-9a-f]{32})", lines[0])[1]
        end = lines.index(f"::{mark}::")
        self.assertIn("in 2 files", lines[end - 1])
        self.assertTrue(all(line.startswith("::") for line in lines[end:]))
        self.assertTrue(any(line.startswith("::warning file=incidents/acme.toml,line=15") for line in lines))
        self.assertEqual(self.step("lint", INPUT_FAIL_ON="warning").status, 1)

    def test_sarif_and_another_start(self):
        self.checkout.write("ops/sitrep.toml", 'format = "routine/1"\n')  # which lacks nearly all that it should say
        ran = self.step("lint", INPUT_SARIF="out/sitrep.sarif", INPUT_DIRECTORY="ops")
        self.assertEqual(ran.status, 1, ran)
        self.assertIn('"uri":"ops/sitrep.toml"', self.checkout.read("ops/out/sitrep.sarif").decode())

    def test_the_base_is_fetched_into_a_checkout_of_one_commit(self):
        self.assertEqual(self.step("lint", INPUT_BASE=self.base).status, 0)
        self.mina.write("incidents/acme.toml", desk.FAULTS.replace('"faults"', '"acme"').replace('"everyone"', '"Alex"'))
        self.mina.commit()
        self.mina.git("push", "-q", "origin", "HEAD:main")
        shutil.rmtree(self.checkout.folder)
        self.mina.git("clone", "-q", "--depth", "1", "file://" + self.place.bare, self.checkout.folder)
        self.assertEqual(self.step("lint").status, 0)
        ran = self.step("lint", INPUT_BASE=self.base)
        self.assertEqual(ran.status, 1, ran)
        self.assertIn("title=rewritten-entry", ran.out)

    def test_a_base_that_is_not_to_be_had_is_told(self):
        ran = self.step("lint", INPUT_BASE="0" * 40)
        self.assertEqual(ran.status, 3, ran)
        self.assertIn("fetch-depth: 0", ran.out)

    def test_inputs_are_words_and_never_commands(self):
        marker = os.path.join(self.place.folder, "started")
        for word in (f"$(touch {marker})", f"`touch {marker}`", f"; touch {marker}", f"--output=json={marker}", "--help"):
            self.assertEqual(self.step("lint", INPUT_PATHS=word).status, 3, word)
            self.assertFalse(os.path.exists(marker), word)
        with open(os.path.join(desk.SOURCE, "action.yml"), encoding="utf-8") as file:
            for line in file:
                self.assertFalse("run:" in line and "${{" in line, line)

    def test_the_step_is_given_what_it_reads(self):
        with open(GITHUB, encoding="utf-8") as file:
            read = set(re.findall(r"INPUT_[A-Z_]+", file.read())) - {"INPUT_"}
        with open(os.path.join(desk.SOURCE, "action.yml"), encoding="utf-8") as file:
            text = file.read()
        self.assertEqual(set(re.findall(r"(INPUT_[A-Z_]+): \$\{\{ inputs\.[a-z-]+ \}\}", text)), read)
        for name, given in re.findall(r"INPUT_([A-Z_]+): \$\{\{ inputs\.([a-z-]+) \}\}", text):
            self.assertEqual(name.lower().replace("_", "-"), given)
            self.assertIn(f"\n  {given}:\n", text)
        for script in ("github", "build"):
            self.assertTrue(os.stat(os.path.join(desk.SOURCE, "share/ci", script)).st_mode & stat.S_IXUSR)


if __name__ == "__main__":
    desk.need("bash", "a runner's steps are")
    desk.clones.main()
