# SPDX-License-Identifier: MIT
"""`status` says how many entries are in this clone alone, by what git saw last of the remote."""
import json
import re

import clones


class NotPushed(clones.GitTest):
    def line(self, clone):
        found = re.findall(r"^not pushed .*$", clone.sitrep("status").out, re.M)
        self.assertLessEqual(len(found), 1)
        return found[0] if found else ""

    def data(self, clone):
        return json.loads(clone.sitrep("status", "--json").out)["not_pushed"]

    def test_counted_until_a_sync_and_again_after_it(self):
        mina = self.clone("Mina")
        mina.open()
        self.assertEqual(self.line(mina), "not pushed 1 entry is in this clone alone: sitrep sync")
        mina.sitrep("note", "one")
        self.assertEqual(self.line(mina), "not pushed 2 entries are in this clone alone: sitrep sync")
        mina.sitrep("sync")
        self.assertEqual(self.line(mina), "")
        self.assertEqual(self.data(mina), 0)
        mina.sitrep("note", "two")
        self.assertEqual(self.data(mina), 1)
        mina.sitrep("status", "--short")

    def test_a_push_by_git_counts_as_well_and_so_does_another_clone_s(self):
        mina, alex = self.clone("Mina"), self.clone("Alex")
        mina.open()
        mina.commit()
        mina.git("push", "-q", "-u", "origin", "main")
        self.assertEqual(self.data(mina), 0)
        alex.git("pull", "-q", "origin", "main")
        alex.sitrep("note", "from Alex")
        self.assertEqual(self.data(alex), 1)
        alex.sitrep("sync")
        mina.sitrep("note", "from Mina")
        self.assertEqual(self.data(mina), 1)
        mina.sitrep("sync")
        self.assertEqual((self.data(mina), self.line(mina)), (0, ""))

    def test_on_a_branch_of_its_own(self):
        mina = self.clone("Mina")
        mina.write("sitrep.toml", 'format = "routine/1"\n[record]\nbranch = "incidents"\n')
        mina.open()
        mina.sitrep("sync")
        self.assertEqual(self.data(mina), 0)
        mina.git("switch", "-q", "-c", "elsewhere")
        mina.sitrep("note", "one")
        self.assertEqual(self.data(mina), 1)

    def test_silent_without_a_remote_and_on_no_branch(self):
        mina = self.clone("Mina")
        mina.open()
        mina.commit()
        mina.git("checkout", "-q", "--detach")
        self.assertIsNone(self.data(mina))
        mina.git("switch", "-q", "main")
        mina.git("remote", "remove", "origin")
        self.assertIsNone(self.data(mina))
        self.assertEqual(self.line(mina), "")

    def test_nothing_is_fetched_and_no_program_of_the_repository_is_started(self):
        mina = self.clone("Mina")
        mina.open()
        mina.sitrep("sync")
        mina.git("remote", "set-url", "origin", "/nowhere/at/all.git")
        mina.sitrep("note", "one")
        self.assertEqual(self.data(mina), 1)


if __name__ == "__main__":
    clones.main()
