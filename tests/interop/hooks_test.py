# SPDX-License-Identifier: MIT
"""The pre-commit hook, run by pre-commit: what it lets pass, what it stops, and what it says."""
import os
import shutil

import desk

LOG = desk.HEADER.format("acme") + """
[[note]]
id = "1-aaaaa"
at = 2026-11-23T10:15:00+01:00
by = "Sam"
text = "it fails"
"""


class Hook(desk.clones.GitTest):
    def setUp(self):
        super().setUp()
        self.home = {"PRE_COMMIT_HOME": os.path.join(self.place.folder, "pre-commit"), "SITREP_NOW": desk.NOW}
        # The hook as it stands in this tree, as a repository of its own: a tree need not be one.
        os.mkdir(os.path.join(self.place.folder, "hooks"))
        self.hooks = desk.clones.Clone(self.place, os.path.join(self.place.folder, "hooks"), "hooks")
        self.hooks.git("init", "-q")
        self.hooks.git("config", "user.name", "Sam")
        self.hooks.git("config", "user.email", "sam@example.com")
        shutil.copy(os.path.join(desk.SOURCE, ".pre-commit-hooks.yaml"), self.hooks.folder)
        self.hooks.commit()
        self.desk = self.clone("Mina")
        self.desk.write("Cargo.toml", "[package]\nname = 'x'\n")  # TOML, and none of ours

    def commit(self, **env):
        self.desk.git("add", "-A")
        return self.desk.git("commit", "-q", "-m", "work", ok=False, **{**self.home, **env})

    def install(self):
        self.desk.write(".pre-commit-config.yaml",
                        f"repos:\n- repo: {self.hooks.folder}\n  rev: {self.hooks.head()}\n  hooks:\n  - id: sitrep-lint\n")
        ran = self.desk.run(["pre-commit", "install"], **self.home)
        self.assertEqual(ran.status, 0, ran)

    def test_try_repo(self):
        self.desk.write("incidents/acme.toml", LOG)
        self.desk.git("add", "-A")
        words = ["pre-commit", "try-repo", self.hooks.folder, "sitrep-lint", "--verbose", "--all-files"]
        ran = self.desk.run(words, **self.home)
        self.assertEqual(ran.status, 0, ran)
        self.assertIn("in 1 file", ran.out)
        self.desk.write("incidents/acme.toml", LOG + '\n[[owner]]\nid = "2-0wner"\nat = 2026-11-23T10:16:00+01:00\nby = "Sam"\nname = "everyone"\n')
        self.desk.git("add", "-A")
        ran = self.desk.run(words, **self.home)
        self.assertEqual(ran.status, 1, ran)
        self.assertIn("[team-as-person]", ran.out)

    def test_from_the_first_commit_on(self):
        self.install()
        self.desk.write("incidents/acme.toml", LOG)
        ran = self.commit()  # of a repository that has none yet
        self.assertEqual(ran.status, 0, ran)
        self.desk.write("incidents/acme.toml", LOG + LOG[LOG.index("\n[[note]]"):].replace("1-aaaaa", "2-bbbbb"))
        self.assertEqual(self.commit().status, 0)
        before = self.desk.head()
        self.desk.write("incidents/acme.toml", LOG.replace("it fails", "it works"))
        ran = self.commit()
        self.assertEqual(ran.status, 1, ran)
        self.assertIn("[rewritten-entry]", ran.err)
        self.assertIn("[removed-entry]", ran.err)
        self.assertEqual(self.desk.head(), before)

    def test_what_is_not_ours_starts_nothing(self):
        self.install()
        ran = self.commit()
        self.assertEqual(ran.status, 0, ran)
        self.assertIn("Skipped", ran.err)

    def test_without_sitrep_it_says_so_and_can_be_left_out(self):
        self.install()
        self.desk.write("incidents/acme.toml", LOG)
        bare = desk.without_sitrep()
        ran = self.commit(PATH=bare)
        self.assertEqual(ran.status, 1, ran)
        self.assertIn("`sitrep` not found", ran.err)
        self.assertEqual(self.commit(PATH=bare, SKIP="sitrep-lint").status, 0)


if __name__ == "__main__":
    desk.need("pre-commit", "Debian's pre-commit has it")
    desk.clones.main()
