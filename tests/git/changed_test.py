# SPDX-License-Identifier: MIT
"""lint --changed: what differs from a commit, and nothing else is looked at."""
import os

import clones


class Changed(clones.GitTest):
    def setUp(self):
        super().setUp()
        self.mina = self.clone("Mina")

    def checked(self, *words, status=0):
        ran = self.mina.sitrep("lint", *words, status=status)
        return ran.out.splitlines()[-1]

    def open(self, name):
        self.mina.sitrep("open", "Acme cannot export", "--id", name, "--no-checks")

    def test_without_a_commit_all_files_are(self):
        self.open("one")
        self.assertEqual(self.checked("--changed"), "clean: 1 file")

    def test_staged_changed_and_new_files_are_and_others_are_not(self):
        for name in ("same", "changed", "staged", "ignored-later"):
            self.open(name)
        self.mina.commit()
        self.assertEqual(self.checked("--changed"), "clean: 0 files")
        self.mina.sitrep("fact", "it fails", "-i", "changed")
        self.mina.sitrep("fact", "it fails", "-i", "staged")
        self.mina.git("add", "incidents/staged.toml")
        self.open("new")
        self.assertEqual(self.checked("--changed"), "clean: 3 files")
        self.assertEqual(self.checked("--changed", "incidents/new.toml"), "clean: 1 file")
        self.mina.commit()
        self.assertEqual(self.checked("--changed"), "clean: 0 files")
        self.assertEqual(self.checked("--changed=HEAD~1"), "clean: 3 files")

    def test_what_sync_has_committed_is_not(self):
        self.open("one")
        self.mina.sitrep("sync")
        self.mina.sitrep("fact", "it fails", "-i", "one")
        self.assertEqual(self.checked("--changed"), "clean: 1 file")
        self.mina.sitrep("sync")
        self.assertEqual(self.checked("--changed"), "clean: 0 files")

    def test_what_stands_behind_it_is_a_file(self):
        self.open("one")
        self.mina.commit()
        self.assertEqual(self.checked("--changed", "incidents"), "clean: 0 files")

    def test_no_such_commit(self):
        self.open("one")
        self.mina.commit()
        ran = self.mina.sitrep("lint", "--changed=nothing", status=2)
        self.assertIn("git knows no commit nothing", ran.err)
        self.assertEqual(self.mina.sitrep("lint", "--changed=--all", status=2).out, "")

    def test_a_filter_of_the_repository_is_not_started(self):
        self.open("one")
        self.mina.commit()
        marker = os.path.join(self.place.folder, "started")
        self.mina.git("config", "filter.x.clean", f"touch '{marker}'; cat")
        self.mina.git("config", "diff.x.textconv", f"touch '{marker}'; cat")
        self.mina.write(".gitattributes", "* filter=x diff=x\n")
        self.mina.sitrep("fact", "it fails", "-i", "one")
        self.assertEqual(self.checked("--changed"), "clean: 1 file")
        self.assertFalse(os.path.exists(marker))


if __name__ == "__main__":
    clones.main()
