# SPDX-License-Identifier: MIT
"""A git that will not answer: every guard that asks it fails with git's own reason, and none takes it for "there is no
commit, so nothing can have been rewritten".

Seen to fail: with any failure of `git rev-parse` taken for "no such commit", each of these but the last.
"""
import clones


class NoAnswer(clones.GitTest):
    def setUp(self):
        super().setUp()
        self.mina = self.clone("Mina")
        self.mina.open()
        self.mina.sitrep("fact", "it fails at nine")
        self.mina.commit()
        log = self.mina.read("incidents/acme.toml")
        self.mina.write("incidents/acme.toml", log.replace(b"at nine", b"at ten") if isinstance(log, bytes)
                        else log.replace("at nine", "at ten"))

    def refused(self, said, **env):
        for words in (("lint", "--base", "HEAD"), ("lint", "--changed"), ("lint", "--base", "main"),
                      ("log", "--base", "HEAD"), ("sync",)):
            ran = self.mina.sitrep(*words, status=3, **env)
            self.assertEqual(ran.out, "", words)
            self.assertIn(said, ran.err, words)
            self.assertNotIn("no commit yet", ran.err, words)

    def test_a_repository_that_somebody_else_owns(self):
        said = "detected dubious ownership in repository"
        self.refused(said, GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
        ran = self.mina.sitrep("lint", "--base", "HEAD", status=3, GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
        self.assertIn(f"git config --global --add safe.directory {self.mina.folder}", ran.err)

    def test_no_git(self):
        self.refused("git could not be started", PATH="/nowhere")

    def test_a_branch_that_a_crash_left_empty(self):
        self.mina.write(".git/refs/heads/main", "")
        for words in (("lint", "--base", "HEAD"), ("lint", "--changed")):
            self.assertIn("appears to be broken", self.mina.sitrep(*words, status=3).err, words)

    def test_where_it_answers_the_forgery_is_found(self):
        self.assertIn("[rewritten-entry]", self.mina.sitrep("lint", "--base", "HEAD", status=1).out)


if __name__ == "__main__":
    clones.main()
