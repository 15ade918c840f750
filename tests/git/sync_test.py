# SPDX-License-Identifier: MIT
"""sitrep sync: whatever state a repository or its remote is in, it is answered in words and nothing is lost."""
import json
import os
import random
import subprocess

import clones


class Together(clones.GitTest):
    def test_what_one_records_the_other_receives(self):
        mina, alex = self.clone("Mina"), self.clone("Alex")
        mina.open()
        first = mina.sitrep("sync")
        self.assertIn("entry sent", first.out)
        got = alex.sitrep("sync")
        self.assertIn("1 entry received", got.out)
        self.assertEqual(mina.read("incidents/acme.toml"), alex.read("incidents/acme.toml"))
        mina.sitrep("fact", "it fails")
        alex.sitrep("guess", "the release did it")
        mina.sitrep("sync")
        both = alex.sitrep("sync")
        self.assertIn("1 entry sent, 1 received", both.out)
        mina.sitrep("sync")
        self.assertEqual(mina.read("incidents/acme.toml"), alex.read("incidents/acme.toml"))
        self.assertEqual(len(mina.ids()), 3)
        self.assertIn("nothing new", mina.sitrep("sync").out)
        for each in (mina, alex):
            self.assertEqual(each.git("status", "--porcelain").out, "")
            each.sitrep("lint", "--fail-on", "warning")

    def test_what_is_recorded_while_it_runs_is_not_lost(self):
        mina, alex = self.clone("Mina"), self.clone("Alex")
        mina.open()
        mina.sitrep("sync")
        alex.sitrep("sync")
        mina.sitrep("fact", "it fails")
        mina.sitrep("sync")
        alex.sitrep("guess", "the release did it")
        # The remote takes its time with the push, and Alex types on: after the log was read, before it is written.
        hook = os.path.join(self.place.bare, "hooks", "pre-receive")
        os.makedirs(os.path.dirname(hook), exist_ok=True)
        with open(hook, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\ncd '{alex.folder}' && env -u GIT_DIR '{clones.PROGRAM}' --by Alex note 'typed meanwhile' >/dev/null\n")
        os.chmod(hook, 0o755)
        alex.sitrep("sync")
        os.remove(hook)
        self.assertIn(b"typed meanwhile", alex.read("incidents/acme.toml"))
        self.assertEqual(len(alex.ids()), 4)
        alex.sitrep("sync")
        mina.sitrep("sync")
        self.assertEqual(mina.read("incidents/acme.toml"), alex.read("incidents/acme.toml"))

    def test_it_says_when_git_alone_would_merge_the_logs_badly(self):
        mina = self.clone("Mina")
        mina.open()
        self.assertIn("sitrep init", mina.sitrep("sync").err)
        mina.sitrep("init")
        self.assertEqual(mina.sitrep("sync").err, "")

    def test_five_clones_at_once_agree_in_the_end(self):
        names = ["Mina", "Alex", "Sam", "Dana", "Kim"]
        people = [self.clone(name) for name in names]
        people[0].open()
        people[0].sitrep("sync")
        opened = people[0].head()
        for each in people[1:]:
            each.sitrep("sync")
        count = int(os.environ.get("SITREP_SYNC_ENTRIES", "40"))
        acknowledged = []
        script = r"""
        n=0; while [ $n -lt %d ]; do
          n=$((n+1)); "$SITREP" -q fact "$WHO saw $n" || exit 9
          if [ $(( (n * %d) %% 3 )) -eq 0 ]; then "$SITREP" -q sync >/dev/null || exit 8; fi
        done"""
        running = []
        for at, each in enumerate(people):
            env = {"PATH": os.environ["PATH"], "HOME": self.place.home, "XDG_STATE_HOME": each.folder + "-state", "TZ": "UTC",
                   "GIT_CONFIG_NOSYSTEM": "1", "SITREP": clones.PROGRAM, "WHO": each.name}
            running.append(subprocess.Popen(["sh", "-c", script % (count, at + 1)], cwd=each.folder, env=env,
                                            stdout=subprocess.PIPE, stderr=subprocess.PIPE))
        for each in running:
            out, err = each.communicate(timeout=600)
            self.assertEqual(each.returncode, 0, err.decode())
            acknowledged += out.decode().split()
        order = people * 2
        random.Random(7).shuffle(order)
        for each in order + people:
            each.sitrep("sync")
        want = people[0].read("incidents/acme.toml")
        for each in people:
            self.assertEqual(each.read("incidents/acme.toml"), want)
            self.assertEqual(each.git("status", "--porcelain").out, "")
        ids = people[0].ids()
        self.assertEqual(len(acknowledged), 5 * count)
        self.assertEqual(len(ids), 5 * count + 1)
        self.assertEqual(len(set(ids)), len(ids))
        self.assertLessEqual(set(acknowledged), set(ids))
        for each in people:
            each.sitrep("lint", "--fail-on", "warning")
            each.sitrep("lint", "--fail-on", "warning", "--base", opened)

    def test_other_files_of_ours_travel_too_and_nothing_else_does(self):
        mina, alex = self.clone("Mina"), self.clone("Alex")
        mina.open()
        mina.sitrep("init")
        mina.write("playbooks/export.toml", 'format = "playbook/1"\n')
        mina.write("notes.txt", "mine\n")
        mina.write("incidents/draft.txt", "mine\n")
        mina.sitrep("sync")
        alex.sitrep("sync")
        self.assertEqual(alex.read("sitrep.toml"), mina.read("sitrep.toml"))
        self.assertTrue(os.path.exists(alex.path("playbooks/export.toml")))
        self.assertFalse(os.path.exists(alex.path("notes.txt")))
        self.assertFalse(os.path.exists(alex.path("incidents/draft.txt")))
        self.assertIn("?? notes.txt", mina.git("status", "--porcelain").out)

    def test_a_routine_changed_on_both_sides_waits_for_a_person_and_the_log_goes_on(self):
        mina, alex = self.clone("Mina"), self.clone("Alex")
        mina.open()
        mina.write("sitrep.toml", 'format = "routine/1"\n')
        mina.sitrep("sync")
        alex.sitrep("sync")
        mina.write("sitrep.toml", 'format = "routine/1"\n[room]\nlimit = 4\n')
        mina.sitrep("sync")
        alex.write("sitrep.toml", 'format = "routine/1"\n[room]\nlimit = 6\n')
        alex.sitrep("fact", "it fails")
        ran = alex.sitrep("sync", status=1)
        self.assertIn("sitrep.toml: it was changed both here and there", ran.err)
        self.assertIn(b"limit = 6", alex.read("sitrep.toml"))
        mina.sitrep("sync")
        self.assertEqual(len(mina.ids()), 2)


class OtherPeoplesWork(clones.GitTest):
    def setUp(self):
        super().setUp()
        self.mina, self.alex = self.clone("Mina"), self.clone("Alex")
        self.mina.write("code.c", "int main;\n")
        self.mina.commit()
        self.mina.git("push", "-q", "-u", "origin", "main")
        self.alex.git("pull", "-q")
        self.mina.open()
        self.mina.sitrep("sync")
        self.alex.sitrep("sync")

    def test_commits_that_touch_other_files_are_never_published(self):
        self.alex.write("code.c", "half done\n")
        self.alex.commit("not for others yet")
        self.alex.sitrep("fact", "it fails")
        ran = self.alex.sitrep("sync", status=1)
        self.assertIn("code.c", ran.err)
        self.assertIn("git push origin main", ran.err)
        self.assertIn("[record] branch", ran.err)
        self.assertEqual(self.alex.git("status", "--porcelain").out, "")
        self.mina.git("fetch", "-q")
        self.assertEqual(self.mina.git("show", "origin/main:code.c").out, "int main;\n")
        # It was committed, and goes out with the rest once that may go.
        self.alex.git("push", "-q", "origin", "main")
        self.mina.git("pull", "-q")
        self.assertEqual(len(self.mina.ids()), 2)

    def test_code_that_is_ahead_there_stays_there(self):
        self.mina.write("code.c", "int main(void);\n")
        self.mina.commit("code")
        self.mina.git("push", "-q")
        self.mina.sitrep("fact", "it fails")
        self.mina.sitrep("sync")
        before = self.alex.head()
        self.alex.sitrep("guess", "the release did it")
        ran = self.alex.sitrep("sync")
        self.assertIn("git pull", ran.err)
        self.assertEqual(self.alex.read("code.c"), b"int main;\n")
        self.assertEqual(self.alex.head(), before)
        self.assertEqual(len(self.alex.ids()), 3)
        self.assertIn("nothing new", self.alex.sitrep("sync").out)
        self.alex.git("pull", "-q")
        self.assertEqual(self.alex.read("code.c"), b"int main(void);\n")
        self.assertEqual(self.alex.git("status", "--porcelain").out, "")
        self.assertEqual(len(self.alex.ids()), 3)

    def test_work_in_progress_and_what_is_staged_stay_as_they_are(self):
        self.alex.write("code.c", "changed\n")
        self.alex.write("staged.c", "staged\n")
        self.alex.git("add", "staged.c")
        self.alex.write("staged.c", "staged, then changed\n")
        before = self.alex.git("status", "--porcelain").out
        self.alex.sitrep("fact", "it fails")
        self.mina.sitrep("note", "meanwhile")
        self.mina.sitrep("sync")
        self.alex.sitrep("sync")
        self.assertEqual(self.alex.git("status", "--porcelain").out, before)
        self.assertEqual(self.alex.git("show", ":staged.c").out, "staged\n")
        self.assertEqual(self.alex.read("code.c"), b"changed\n")
        self.assertEqual(self.alex.git("diff", "--name-only", "origin/main", "HEAD").out, "")

    def test_an_ignored_log_stays_out_of_the_branch(self):
        self.alex.write(".git/info/exclude", "incidents/private*\n")
        self.alex.write("incidents/private.toml", self.alex.read("incidents/acme.toml").replace(b'"acme"', b'"private"'))
        ran = self.alex.sitrep("sync", status=1)
        self.assertIn("incidents/private.toml: git is told to ignore it", ran.err)


class States(clones.GitTest):
    """Each is refused or done in words, and the log is as it was."""

    def setUp(self):
        super().setUp()
        self.mina = self.clone("Mina")
        self.mina.open()
        self.mina.sitrep("sync")
        self.mina.sitrep("fact", "it fails")
        self.log = self.mina.read("incidents/acme.toml")

    def refused(self, *words, status=3, **env):
        ran = self.mina.sitrep("sync", status=status, **env)
        for each in words:
            self.assertIn(each, ran.err)
        self.assertEqual(self.mina.read("incidents/acme.toml"), self.log)
        return ran

    def test_no_repository(self):
        lone = clones.Clone(self.place, os.path.join(self.place.folder, "lone"), "sam")
        os.mkdir(lone.folder)
        lone.open()
        self.assertIn("no git repository", lone.sitrep("sync", status=2).err)

    def test_no_remote(self):
        self.mina.git("remote", "remove", "origin")
        ran = self.mina.sitrep("sync")
        self.assertIn("1 entry committed", ran.out)
        self.assertIn("git remote add", ran.out)
        self.assertEqual(self.mina.git("status", "--porcelain").out, "")

    def test_no_commit_and_no_remote(self):
        lone = clones.Clone(self.place, os.path.join(self.place.folder, "lone"), "sam")
        os.mkdir(lone.folder)
        lone.git("init", "-q")
        lone.git("config", "user.name", "Sam")
        lone.git("config", "user.email", "sam@example.com")
        self.assertIn("nothing to sync", lone.sitrep("sync").out)
        lone.open()
        self.assertIn("1 entry committed", lone.sitrep("sync").out)
        self.assertEqual(lone.git("status", "--porcelain").out, "")

    def test_a_remote_that_cannot_be_reached(self):
        self.mina.git("remote", "set-url", "origin", self.place.folder + "/nowhere.git")
        ran = self.refused("origin could not be reached", "kept in main")
        self.assertIn("1 entry committed", ran.out)
        self.assertNotIn("entry sent", ran.out)
        self.mina.sitrep("fact", "it fails")
        file = json.loads(self.mina.sitrep("sync", "--json", status=3).out)["files"][0]
        self.assertEqual((file["sent"], file["committed"]), (0, 1))
        self.assertEqual(self.mina.git("status", "--porcelain").out, "")
        self.mina.git("remote", "set-url", "origin", self.place.bare)
        self.assertIn("2 entries sent", self.mina.sitrep("sync").out)

    def test_a_remote_that_refuses(self):
        hook = os.path.join(self.place.bare, "hooks", "pre-receive")
        os.makedirs(os.path.dirname(hook), exist_ok=True)
        with open(hook, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\nexit 1\n")
        os.chmod(hook, 0o755)
        self.refused("origin refused it", "pre-receive hook declined", "kept in main")
        os.remove(hook)
        self.assertIn("in step", self.mina.sitrep("sync").out)

    def test_a_remote_that_was_rewritten(self):
        other = self.clone("Alex")
        other.git("commit", "-q", "--amend", "-m", "rewritten")
        other.git("push", "-q", "--force")
        before = self.mina.head()
        ran = self.refused("was rewritten", "git rebase --onto")
        self.assertEqual(self.mina.head(), before)
        command = ran.err.split("whoever did it): ")[1].split(", then")[0].split()
        self.mina.git("add", "-A")
        self.mina.git("commit", "-q", "-m", "mine")
        self.mina.git(*command[1:])
        self.assertIn("in step", self.mina.sitrep("sync").out)
        self.assertEqual(len(self.mina.ids()), 2)

    def test_a_detached_head(self):
        self.mina.git("checkout", "-q", "--detach")
        self.refused("on no branch", "git switch", "[record] branch")

    def test_a_merge_in_progress(self):
        self.mina.commit()
        self.mina.git("switch", "-q", "-c", "side", "HEAD~1")
        self.mina.write("a", "1\n")
        self.mina.commit()
        self.mina.git("switch", "-q", "main")
        self.mina.write("a", "2\n")
        self.mina.commit()
        self.mina.git("merge", "side", ok=False)
        self.refused("a merge is in progress", "git merge --continue")

    def test_a_rebase_in_progress(self):
        self.mina.commit()
        self.mina.write("a", "1\n")
        self.mina.commit()
        self.mina.git("switch", "-q", "-c", "side", "HEAD~1")
        self.mina.write("a", "2\n")
        self.mina.commit()
        self.mina.git("rebase", "-q", "main", ok=False)
        self.refused("a rebase is in progress")

    def test_nobodys_name(self):
        self.mina.git("config", "--unset", "user.name")
        self.mina.git("config", "--unset", "user.email")
        self.mina.git("config", "user.useConfigOnly", "true")
        self.refused("git does not know who commits", "git config --global user.email", SITREP_BY="Mina")

    def test_an_index_that_another_git_holds(self):
        self.mina.write(".git/index.lock", "")
        self.refused("another git holds this repository's index")
        os.remove(self.mina.path(".git/index.lock"))
        self.mina.sitrep("sync")
        self.assertEqual(self.mina.git("status", "--porcelain").out, "")

    def test_an_unknown_remote(self):
        ran = self.mina.sitrep("sync", "--remote", "orign", status=2)
        self.assertIn("there is no remote orign; there are: origin", ran.err)

    def test_a_branch_that_follows_one_of_another_name(self):
        self.mina.git("switch", "-q", "-c", "feature", "--track", "origin/main")
        self.refused("follows refs/heads/main", "push.default")

    def test_an_entry_changed_by_hand_is_not_published_and_the_rest_is(self):
        self.mina.sitrep("sync")
        self.mina.write("incidents/acme.toml", self.mina.read("incidents/acme.toml").replace(b"it fails", b"it works"))
        self.mina.sitrep("open", "Another", "--id", "other", "--no-checks")
        ran = self.mina.sitrep("sync", status=1)
        self.assertIn("was changed after it was recorded", ran.err)
        self.assertIn("incidents/other.toml", ran.out)
        self.assertIn("it fails", self.mina.git("show", "origin/main:incidents/acme.toml").out)

    def test_an_entry_deleted_by_hand_comes_back(self):
        self.mina.sitrep("sync")
        text = self.mina.read("incidents/acme.toml")
        self.mina.write("incidents/acme.toml", text[: text.index(b"[[fact]]")])
        self.mina.sitrep("sync")
        self.assertEqual(len(self.mina.ids()), 2)

    def test_a_log_deleted_by_hand_comes_back(self):
        self.mina.sitrep("sync")
        os.remove(self.mina.path("incidents/acme.toml"))
        self.assertIn("was gone here, put back", self.mina.sitrep("sync").out)
        self.assertEqual(self.mina.read("incidents/acme.toml"), self.log)

    def test_a_log_that_is_no_log_stays_here(self):
        self.mina.write("incidents/broken.toml", 'format = "incident/1"\n[incident]\nid = "broken"\n[[fact]]\ntext = """open\n')
        ran = self.mina.sitrep("sync", status=1)
        self.assertIn("left out: incidents/broken.toml", ran.err)
        self.assertIn("in step", ran.out)

    def test_a_symbolic_link_is_not_followed(self):
        secret = os.path.join(self.place.folder, "secret.toml")
        with open(secret, "w", encoding="utf-8") as file:
            file.write('format = "incident/1"\n')
        os.symlink(secret, self.mina.path("incidents/link.toml"))
        ran = self.mina.sitrep("sync", status=1)
        self.assertIn("a symbolic link", ran.err)
        self.assertNotIn("link.toml", self.mina.git("ls-tree", "-r", "--name-only", "origin/main").out)


class BranchOfItsOwn(clones.GitTest):
    def setUp(self):
        super().setUp()
        self.mina = self.clone("Mina")
        self.mina.write("code.c", "int old;\n")
        self.mina.write("sitrep.toml", 'format = "routine/1"\n[record]\nbranch = "incidents"\n')
        self.mina.write(".gitignore", "incidents/\n")
        self.mina.commit("release 1")
        self.mina.write("code.c", "int main;\n")
        self.mina.commit("release 2")
        self.mina.git("push", "-q", "-u", "origin", "main")

    def test_head_never_moves_and_the_log_travels(self):
        mina, alex = self.mina, self.clone("Alex")
        mina.open()
        head = mina.head()
        self.assertIn("incidents and origin are in step", mina.sitrep("sync").out)
        self.assertEqual(mina.head(), head)
        self.assertEqual(mina.git("status", "--porcelain").out, "")
        self.assertEqual(mina.git("ls-tree", "-r", "--name-only", "origin/incidents").out, "incidents/acme.toml\n")
        alex.sitrep("sync")
        alex.sitrep("fact", "it fails")
        alex.sitrep("sync")
        mina.sitrep("sync")
        self.assertEqual(mina.read("incidents/acme.toml"), alex.read("incidents/acme.toml"))
        self.assertEqual(len(mina.ids()), 2)

    def test_the_log_survives_a_switch_in_the_middle_of_a_rollback(self):
        self.mina.open()
        self.mina.sitrep("sync")
        self.mina.git("checkout", "-q", "HEAD~1")  # detached, at the old release
        self.mina.sitrep("fact", "rolled back")
        self.mina.write("code.c", "half done\n")
        self.mina.sitrep("sync")
        self.assertIn("rolled back", self.mina.git("show", "origin/incidents:incidents/acme.toml").out)
        self.assertEqual(self.mina.read("code.c"), b"half done\n")

    def test_a_log_that_head_has_in_an_old_form_is_made_whole(self):
        self.mina.git("rm", "-q", "--cached", ".gitignore")
        os.remove(self.mina.path(".gitignore"))
        self.mina.open()
        self.mina.commit("the log was kept on main once")
        self.mina.sitrep("fact", "it fails")
        self.mina.sitrep("sync")
        self.mina.git("checkout", "-q", "--", "incidents/acme.toml")
        self.assertEqual(len(self.mina.ids()), 1)
        self.mina.sitrep("sync")
        self.assertEqual(len(self.mina.ids()), 2)

    def test_a_branch_that_holds_other_things_is_not_published(self):
        self.mina.write("sitrep.toml", 'format = "routine/1"\n[record]\nbranch = "work"\n')
        self.mina.git("branch", "work")
        self.mina.git("switch", "-q", "work")
        self.mina.write("code.c", "secret\n")
        self.mina.git("commit", "-q", "-am", "not yet")
        self.mina.git("switch", "-q", "main")
        self.mina.write("sitrep.toml", 'format = "routine/1"\n[record]\nbranch = "work"\n')
        self.mina.open()
        ran = self.mina.sitrep("sync", status=1)
        self.assertIn("code.c", ran.err)
        self.assertNotIn("work", self.mina.git("ls-remote", "--heads", "origin").out)

    def test_a_branch_checked_out_elsewhere_is_left_to_that_place(self):
        self.mina.open()
        self.mina.sitrep("sync")
        other = os.path.join(self.place.folder, "ops")
        self.mina.git("worktree", "add", "-q", other, "incidents")
        self.assertIn("checked out in", self.mina.sitrep("sync", status=3).err)

    def test_a_rewritten_branch(self):
        self.mina.open()
        self.mina.sitrep("sync")
        alex = self.clone("Alex")
        alex.git("switch", "-q", "incidents")
        alex.git("commit", "-q", "--amend", "-m", "rewritten")
        alex.git("push", "-q", "--force")
        self.mina.sitrep("fact", "it fails")
        ran = self.mina.sitrep("sync", status=3)
        self.assertIn("was rewritten", ran.err)
        command = ran.err.split("whoever did it): ")[1].split(", then")[0].split()
        self.mina.git(*command[1:])
        self.mina.sitrep("sync")
        self.assertEqual(len(self.mina.ids()), 2)


class Hostile(clones.GitTest):
    """Nothing that a repository holds is started, and nothing outside of it is read or written."""

    def setUp(self):
        super().setUp()
        self.mina = self.clone("Mina")
        self.mina.open()
        self.marker = os.path.join(self.place.folder, "started")
        self.trap = os.path.join(self.place.folder, "trap")
        with open(self.trap, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\ntouch '{self.marker}'\n")
        os.chmod(self.trap, 0o755)

    def everything(self):
        self.mina.sitrep("fact", "it fails")
        self.mina.sitrep("status")
        self.mina.sitrep("lint", status=None)
        self.mina.sitrep("lint", "--base", "HEAD", status=None)
        self.mina.sitrep("sync", status=None)
        self.mina.sitrep("list")
        self.assertFalse(os.path.exists(self.marker))

    def test_hooks_and_monitors(self):
        self.mina.sitrep("sync")
        for name in ("pre-commit", "post-commit", "pre-push", "reference-transaction", "post-index-change", "post-checkout", "post-merge",
                     "fsmonitor-watchman", "prepare-commit-msg", "commit-msg"):
            os.makedirs(self.mina.path(".git/hooks"), exist_ok=True)
            path = self.mina.path(".git/hooks/" + name)
            if os.path.exists(path):
                os.remove(path)
            os.symlink(self.trap, path)
        self.mina.git("config", "core.fsmonitor", self.trap)
        self.everything()

    def test_filters_and_conversions_that_attributes_ask_for(self):
        self.mina.git("config", "filter.x.clean", self.trap)
        self.mina.git("config", "filter.x.smudge", self.trap)
        self.mina.git("config", "filter.x.process", self.trap)
        self.mina.git("config", "diff.x.textconv", self.trap)
        self.mina.git("config", "diff.x.command", self.trap)
        self.mina.git("config", "diff.external", self.trap)
        self.mina.git("config", "merge.x.driver", self.trap)
        self.mina.git("config", "core.pager", self.trap)
        self.mina.write(".gitattributes", "* filter=x diff=x merge=x\n")
        self.everything()

    def test_a_bare_repository_among_the_files(self):
        inner = self.mina.path("incidents")
        subprocess.run(["git", "init", "-q", "--bare", os.path.join(self.place.folder, "evil")], check=True,
                       env=dict(os.environ, HOME=self.place.home))
        evil = os.path.join(self.place.folder, "evil")
        with open(os.path.join(evil, "config"), "a", encoding="utf-8") as file:
            file.write(f"[core]\n\tfsmonitor = {self.trap}\n\tworktree = {self.place.folder}\n[alias]\n\tconfig = !{self.trap}\n")
        for name in ("HEAD", "config", "objects", "refs"):
            os.rename(os.path.join(evil, name), os.path.join(inner, name))
        self.mina.folder = inner
        self.everything()

    def test_a_remote_that_hands_out_links_and_submodules(self):
        self.mina.sitrep("sync")
        alex = self.clone("Alex")
        outside = os.path.join(self.place.folder, "outside.toml")
        os.symlink(outside, alex.path("incidents/evil.toml"))
        alex.git("add", "-A")
        alex.git("update-index", "--add", "--cacheinfo", "160000," + alex.head() + ",incidents/sub.toml")
        alex.git("commit", "-q", "-m", "evil")
        alex.git("push", "-q")
        self.mina.sitrep("fact", "it fails")
        self.mina.sitrep("sync", status=None)
        self.assertFalse(os.path.lexists(outside))
        self.assertFalse(os.path.lexists(self.mina.path("incidents/evil.toml")))
        self.assertFalse(os.path.lexists(self.mina.path("incidents/sub.toml")))

    def test_options_in_names(self):
        self.mina.sitrep("sync")
        self.mina.write("sitrep.toml", f'format = "routine/1"\n[record]\nbranch = "--upload-pack={self.trap}"\n')
        self.assertIn("no name for a branch", self.mina.sitrep("sync", status=3).err)
        self.assertEqual(self.mina.sitrep("sync", f"--remote=--upload-pack={self.trap}", status=None).status in (2, 3), True)
        self.mina.write("sitrep.toml", 'format = "routine/1"\n[record]\nbranch = "a:b"\n')
        self.assertIn("no name for a branch", self.mina.sitrep("sync", status=3).err)
        self.assertFalse(os.path.exists(self.marker))


if __name__ == "__main__":
    clones.main()
