# SPDX-License-Identifier: MIT
"""Merge, rebase, cherry-pick and stash pop by the real git, with the merge driver and without it, and `sitrep merge`
after a conflict: no command that ends well has lost an entry or left a file that is no TOML.

Seen to fail: with a driver that takes ours, with one that ends with 0 on a conflict or with 3 on a file it cannot read,
with `sitrep merge` that leaves out what was recorded since, with init that registers no driver.
"""
import os
import pty
import stat
import subprocess

import clones

LOG = "incidents/acme.toml"


class MergeTest(clones.GitTest):
    driver = True

    def start(self, *names, driver=True):
        """Clones of a log with three entries; each but the bare repository knows the driver, or none does."""
        first = self.clone(names[0])
        first.open()
        first.sitrep("fact", "the export fails")
        first.sitrep("guess", "the release did it")
        if driver:
            first.sitrep("init")
        else:
            # Another team's settings must not merge for us: nothing but git's own line merge.
            first.write(".gitattributes", "*.toml text eol=lf\n")
        first.commit("open")
        first.git("push", "-q", "origin", "HEAD:main")
        all_of_them = [first] + [self.clone(name) for name in names[1:]]
        for other in all_of_them[1:]:
            if driver:
                other.sitrep("init")
        return all_of_them

    def record(self, clone, *texts):
        """Notes, committed; their ids."""
        ids = [clone.sitrep("-q", "note", text).out.strip() for text in texts]
        clone.commit(" ".join(texts))
        return ids

    def must_hold(self, clone, *ids):
        self.assertLessEqual(set(ids), set(clone.ids()))
        self.assertEqual(len(clone.ids()), len(set(clone.ids())))
        ordered = [line.split('"')[1] for line in clone.read(LOG).decode().splitlines() if line.startswith("id = ")][1:]
        self.assertEqual(ordered, sorted(ordered, key=lambda id: (int(id.split("-")[0]), id)))
        lint = clone.sitrep("lint", LOG, status=None)
        self.assertNotIn("[syntax]", lint.out)
        self.assertNotIn("[duplicate-id]", lint.out)


class WithTheDriver(MergeTest):
    def test_merge(self):
        mina, alex = self.start("Mina", "Alex")
        ours = self.record(mina, "one", "two")
        theirs = self.record(alex, "three", "four")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        alex.git("fetch", "-q", mina.folder, "HEAD:mina")
        mina.git("merge", "-q", "alex")
        alex.git("merge", "-q", "mina")
        self.assertEqual(mina.read(LOG), alex.read(LOG))
        self.must_hold(mina, *ours, *theirs)

    def test_criss_cross(self):
        mina, alex = self.start("Mina", "Alex")
        ids = self.record(mina, "one") + self.record(alex, "two")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        alex.git("fetch", "-q", mina.folder, "HEAD:mina")
        mina.git("merge", "-q", "alex")
        alex.git("merge", "-q", "mina")
        ids += self.record(mina, "three") + self.record(alex, "four")
        mina.git("fetch", "-q", "-f", alex.folder, "HEAD:alex")
        self.assertEqual(len(mina.git("merge-base", "--all", "HEAD", "alex").out.split()), 2)
        mina.git("merge", "-q", "alex")
        self.must_hold(mina, *ids)

    def test_rebase(self):
        mina, alex = self.start("Mina", "Alex")
        ids = self.record(mina, "one")
        for text in ("two", "three", "four"):
            ids += self.record(alex, text)
        mina.git("push", "-q", "origin", "HEAD:main")
        alex.git("pull", "-q", "--rebase")
        self.must_hold(alex, *ids)

    def test_cherry_pick(self):
        mina, alex = self.start("Mina", "Alex")
        ids = self.record(mina, "one")
        self.record(alex, "two")
        ids += self.record(alex, "three")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        mina.git("cherry-pick", "alex")
        self.must_hold(mina, *ids)

    def test_revert_takes_nothing_out_of_the_log(self):
        mina, = self.start("Mina")
        ids = self.record(mina, "one") + self.record(mina, "two")
        mina.git("revert", "--no-edit", "HEAD~1", ok=False)
        self.must_hold(mina, *ids)

    def test_stash_pop(self):
        mina, = self.start("Mina")
        mina.sitrep("note", "one")
        kept = mina.ids()
        mina.git("stash", "-q")
        ids = self.record(mina, "two")
        mina.git("stash", "pop", "-q")
        self.must_hold(mina, *ids, *kept)

    def test_both_add_the_same_file(self):
        mina, alex = self.start("Mina", "Alex")
        for clone in (mina, alex):
            clone.sitrep("open", "Initech", "--id", "initech", "--no-checks", "--now", "2026-11-23T10:00:00Z", "--by", "Mina")
            clone.sitrep("note", clone.name, "-i", "initech")
            clone.commit("open")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        mina.git("merge", "-q", "alex")
        self.assertEqual({note["text"] for note in mina.log("incidents/initech.toml")["note"]}, {"mina", "alex"})

    def test_an_entry_that_one_side_took_out_comes_back(self):
        mina, alex = self.start("Mina", "Alex")
        kept = mina.ids()
        text = mina.read(LOG).decode()
        mina.write(LOG, text[: text.rindex("\n[[")])
        mina.commit("took it out")
        ids = self.record(alex, "one")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        mina.git("merge", "-q", "alex", ok=False)
        self.must_hold(mina, *ids, *kept)

    def test_an_entry_that_was_edited_is_a_conflict_and_stands_twice(self):
        mina, alex = self.start("Mina", "Alex")
        mina.write(LOG, mina.read(LOG).replace(b"the release did it", b"the network did it"))
        mina.commit("edited")
        ids = self.record(alex, "one")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        ran = mina.git("merge", "alex", ok=False)
        self.assertNotEqual(ran.status, 0)
        self.assertIn("every version of it is kept", ran.out + ran.err)
        texts = {guess["text"] for guess in mina.log()["guess"]}
        self.assertEqual(texts, {"the release did it", "the network did it"})
        self.assertIn(ids[0], mina.ids())
        self.assertIn("[duplicate-id]", mina.sitrep("lint", LOG, status=1).out)
        self.assertIn("UU", mina.git("status", "--short").out)
        mina.sitrep("note", "written in the conflict")
        # What a person settles stands, and the next merge does not ask again.
        parts = mina.read(LOG).decode().split("\n[[")
        mina.write(LOG, "\n[[".join(part for part in parts if "the network did it" not in part))
        mina.git("add", LOG)
        mina.git("commit", "-q", "--no-edit")
        ids += self.record(alex, "two")
        mina.git("fetch", "-q", "-f", alex.folder, "HEAD:alex")
        mina.git("merge", "-q", "alex")
        self.assertEqual(len(mina.log()["guess"]), 1)
        self.must_hold(mina, *ids)

    def test_a_head_that_was_edited_is_a_conflict(self):
        mina, alex = self.start("Mina", "Alex")
        mina.write(LOG, mina.read(LOG).replace(b"Acme cannot export", b"Nobody cannot export", 1))
        mina.commit("edited")
        ids = self.record(alex, "one")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        ran = mina.git("merge", "alex", ok=False)
        self.assertNotEqual(ran.status, 0)
        self.assertIn("above the first entry", ran.out + ran.err)
        self.assertEqual(mina.log()["incident"]["title"], "Acme cannot export")
        self.must_hold(mina, *ids)

    def test_a_file_that_cannot_be_read_is_no_clean_merge(self):
        mina, alex = self.start("Mina", "Alex")
        mina.write(LOG, mina.read(LOG) + b'\n[[note]]\nid = "9-aaaaa"\ntext = """\n')
        mina.commit("damaged")
        self.record(alex, "one")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        before = mina.read(LOG)
        ran = mina.git("merge", "alex", ok=False)
        self.assertNotEqual(ran.status, 0)
        self.assertIn("a string begins that never ends", ran.out + ran.err)
        self.assertNotEqual(mina.git("status", "--porcelain").out, "")
        self.assertEqual(mina.read(LOG), before)

    def test_a_path_of_any_kind(self):
        mina, alex = self.start("Mina", "Alex")
        odd = "incidents/it's \"a\" $(day) ü;.toml"
        mina.write(odd, mina.read(LOG))
        mina.commit("odd")
        mina.git("push", "-q", "origin", "HEAD:main")
        alex.git("pull", "-q")
        for clone in (mina, alex):
            clone.sitrep("note", clone.name, "-i", odd)
            clone.commit("note")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        mina.git("merge", "-q", "alex")
        self.assertEqual(len(mina.log(odd)["note"]), 2)

    def test_in_a_folder_of_the_repository_and_in_a_linked_worktree(self):
        mina, = self.start("Mina")
        linked = clones.Clone(self.place, os.path.join(self.place.folder, "linked"), "linked")
        mina.git("worktree", "add", "-q", "-b", "side", linked.folder)
        ids = self.record(mina, "one") + self.record(linked, "two")
        linked.git("merge", "-q", "main")
        self.must_hold(linked, *ids)
        self.assertIn("knows the merge driver already", linked.sitrep("init").out)
        os.makedirs(mina.path("ops/room"))
        mina.write("ops/sitrep.toml", 'format = "routine/1"\n[record]\nwhere = "the logs"\n')
        self.assertIn('"the logs/*.toml" text eol=lf merge=sitrep', mina.sitrep("-C", "ops", "init").out)
        self.assertIn("merge: sitrep", mina.git("check-attr", "merge", "ops/the logs/a.toml").out)
        self.assertIn("says already", mina.sitrep("-C", "ops", "init").out)


class WithoutTheDriver(MergeTest):
    def conflict(self):
        mina, alex = self.start("Mina", "Alex", driver=False)
        ids = self.record(mina, "one", "two") + self.record(alex, "three", "four")
        mina.git("fetch", "-q", alex.folder, "HEAD:alex")
        return mina, alex, ids

    def merged_by_hand(self, clone, ids, *words):
        """git leaves a conflict; `sitrep merge` and what it says next make an end of it."""
        self.assertNotEqual(clone.git(*words, ok=False).status, 0)
        self.assertIn("[conflict-marker]", clone.sitrep("lint", LOG, status=1).out)
        ran = clone.sitrep("merge", LOG)
        self.assertIn(f"next: git add {LOG}", ran.out)
        self.must_hold(clone, *ids)

    def test_merge(self):
        mina, _, ids = self.conflict()
        self.merged_by_hand(mina, ids, "merge", "alex")
        mina.git("add", LOG)
        mina.git("commit", "-q", "--no-edit")
        self.assertIn("no conflict", mina.sitrep("merge", LOG).out)
        self.assertEqual(mina.git("status", "--porcelain").out, "")

    def test_merge_with_every_style_of_markers(self):
        for style in ("merge", "diff3", "zdiff3"):
            with self.subTest(style):
                mina, _, ids = self.conflict()
                mina.git("config", "merge.conflictStyle", style)
                self.merged_by_hand(mina, ids, "merge", "alex")
                clean = mina.read(LOG)
                # The same from the markers alone, as where they were committed.
                mina.git("checkout", "--merge", "--", LOG)
                self.assertIn(b"<<<<<<<", mina.read(LOG))
                mina.commit("with markers")
                mina.sitrep("merge", LOG)
                self.assertEqual(mina.read(LOG), clean)
                self.place.remove()
                self.setUp()

    def test_rebase(self):
        mina, alex, ids = self.conflict()
        self.merged_by_hand(mina, ids, "rebase", "alex")
        mina.git("add", LOG)
        mina.git("-c", "core.editor=true", "rebase", "--continue")
        self.must_hold(mina, *ids)

    def test_cherry_pick(self):
        mina, alex, ids = self.conflict()
        self.merged_by_hand(mina, ids, "cherry-pick", "alex")

    def test_stash_pop(self):
        mina, alex, _ = self.conflict()
        mina.sitrep("note", "in the stash")
        kept = mina.ids()
        mina.git("stash", "-q")
        ids = self.record(mina, "meanwhile")
        self.merged_by_hand(mina, ids + kept, "stash", "pop")

    def test_what_was_recorded_in_the_conflict_stays(self):
        mina, _, ids = self.conflict()
        mina.git("merge", "alex", ok=False)
        ids.append(mina.sitrep("-q", "note", "written in the conflict").out.strip())
        mina.sitrep("merge", LOG)
        self.must_hold(mina, *ids)

    def test_a_deleted_log_comes_back_whole(self):
        mina, alex, ids = self.conflict()
        mina.git("rm", "-q", LOG)
        mina.git("commit", "-q", "-m", "gone")
        mina.git("merge", "alex", ok=False)
        mina.sitrep("merge", LOG)
        self.must_hold(mina, *ids[2:])

    def test_from_another_folder_and_by_its_id(self):
        mina, _, ids = self.conflict()
        mina.git("merge", "alex", ok=False)
        ran = mina.run([clones.PROGRAM, "-C", "incidents", "merge", "acme.toml"])
        self.assertEqual(ran.status, 0, ran)
        self.must_hold(mina, *ids)

    def test_status_says_on_a_terminal_that_the_driver_is_missing(self):
        mina, _, _ = self.conflict()
        self.assertIn("which leaves conflicts in them; once: sitrep init", self.on_a_terminal(mina, "status"))
        self.assertNotIn("init", self.on_a_terminal(mina, "status", "--short"))
        mina.sitrep("init")
        self.assertNotIn("init", self.on_a_terminal(mina, "status"))
        mina.git("config", "--remove-section", "merge.sitrep")
        self.assertIn("in this clone", self.on_a_terminal(mina, "status"))
        mina.git("config", "--global", "merge.sitrep.driver", "sitrep merge-driver %O %A %B %L %P")
        self.assertNotIn("init", self.on_a_terminal(mina, "status"))

    def on_a_terminal(self, clone, *words):
        """What it says on standard error, which is one."""
        master, slave = pty.openpty()
        self.addCleanup(os.close, master)
        around = dict(os.environ, HOME=self.place.home, GIT_CONFIG_NOSYSTEM="1", XDG_STATE_HOME=os.path.join(self.place.folder, "state"))
        subprocess.run([clones.PROGRAM, *words], cwd=clone.folder, env=around, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=slave, check=True, timeout=60)
        os.write(slave, b"|")
        os.close(slave)
        said = b""
        while not said.endswith(b"|"):
            said += os.read(master, 4096)
        return said.decode()

    def test_git_does_the_rest_as_init_says(self):
        mina, alex, ids = self.conflict()
        for clone in (mina, alex):
            self.assertIn("registered the merge driver", clone.sitrep("init").out)
        mina.commit("init")
        mina.git("merge", "-q", "alex")
        self.must_hold(mina, *ids)


class TheDriver(clones.GitTest):
    """Called as git calls it, where git is not."""

    HEAD = 'format = "incident/1"\n\n[incident]\nid = "acme"\ntitle = "Acme"\n'

    def driver(self, base, ours, theirs, *more):
        mina = self.clone("Mina")
        for name, text in (("base", base), ("ours", ours), ("theirs", theirs)):
            mina.write(name, text)
        os.chmod(mina.path("ours"), 0o640)
        ran = mina.run([clones.PROGRAM, "merge-driver", "base", "ours", "theirs", *more])
        self.assertEqual(stat.S_IMODE(os.stat(mina.path("ours")).st_mode), 0o640)
        after = mina.read("ours").decode()
        left = sorted(os.listdir(mina.folder))
        self.assertEqual(left, [".git", "base", "ours", "theirs"])
        self.place.remove()
        self.setUp()
        return ran, after

    def test_each_outcome(self):
        def note(id, text="said"):
            return f'\n[[note]]\nid = "{id}"\ntext = "{text}"\n'

        head = self.HEAD
        ran, after = self.driver(head, head + note("1-aaaaa"), head + note("1-bbbbb"), "7", "incidents/a b.toml")
        self.assertEqual((ran.status, ran.out, ran.err, after), (0, "", "", head + note("1-aaaaa") + note("1-bbbbb")))
        ran, after = self.driver(head, head + note("1-aaaaa"), head + note("1-aaaaa", "other"), "7", "incidents/a b.toml")
        self.assertEqual((ran.status, after), (1, head + note("1-aaaaa", "other") + note("1-aaaaa")))
        self.assertIn("1-aaaaa was changed", ran.err)
        self.assertIn("git add 'incidents/a b.toml'", ran.err)
        for base, theirs in ((head, "hello\n"), ("hello\n", head), (head, 'format = "incident/2"\n'), (head, head + "a = '''")):
            ran, after = self.driver(base, head, theirs)
            self.assertGreater(ran.status, 128, ran)
            self.assertEqual(after, head)
            self.assertNotIn("kept in", ran.err)

    def test_wrong_use_is_no_conflict(self):
        mina = self.clone("Mina")
        for words in ((), ("a", "b"), ("a", "b", "c"), ("--no-such-option", "a", "b", "c"), ("1", "2", "3", "4", "5", "6 seven")):
            ran = mina.run([clones.PROGRAM, "merge-driver", *words])
            self.assertGreater(ran.status, 128, ran)


if __name__ == "__main__":
    clones.main()
