# SPDX-License-Identifier: MIT
"""`log --base REV`: what a branch adds to the logs, as its reviewer reads it."""
import json

import clones


class LogBase(clones.GitTest):
    def setUp(self):
        super().setUp()
        self.mina = self.clone("Mina")
        self.mina.open()
        self.mina.sitrep("fact", "It fails for Acme", "--source", "the export log")
        self.mina.sitrep("guess", "The release broke it")
        self.mina.sitrep("open", "Initech cannot log in", "--id", "initech", "--no-checks")
        self.mina.commit()
        self.mina.git("tag", "base")
        self.mina.git("switch", "-q", "-c", "work")

    def seen(self, *words, **more):
        return self.mina.sitrep("log", "--base", "base", *words, **more).out

    def data(self, *words):
        return json.loads(self.seen("--json", *words))

    def on(self, incident, *words):
        self.mina.sitrep(*words, "-i", incident)

    def test_nothing(self):
        self.assertTrue(self.seen().startswith("nothing was added to the logs since base ("), self.seen())
        self.assertEqual(self.data()["incidents"], [])
        self.assertEqual(self.data()["base"], self.mina.head("base"))

    def test_entries_corrections_and_withdrawals_each_as_what_they_are(self):
        self.on("acme", "fact", "The 10:05 release is out", "--proves", "3")
        self.on("acme", "amend", "2", "text=It fails for everyone")
        self.on("acme", "retract", "3", "no longer needed")
        self.on("acme", "join", "Alex")
        self.mina.commit()
        out = self.seen()
        self.assertIn(": 4 entries were added in 1 incident", out)
        self.assertIn("4 entries added; still investigating", out)
        self.assertRegex(out, r"4  fact +The 10:05 release is out \(Mina; proves 3\)")
        self.assertRegex(out, r"5  fact +amends 2: text: It fails for everyone \(Mina\)")
        self.assertRegex(out, r"6  retraction +withdraws 3: no longer needed \(Mina\)")
        self.assertRegex(out, r"7  join +Alex")
        older = out.split("they speak of what stood there before:")[1]
        self.assertRegex(older, r"2  fact +It fails for Acme \(Mina; source: the export log; amended by 5\)")
        self.assertRegex(older, r"3  guess +The release broke it \(Mina\) withdrawn by 6: no longer needed")
        self.assertNotIn("initech", out)

    def test_what_is_not_committed_yet_counts(self):
        self.on("acme", "note", "only here")
        self.assertIn("only here", self.seen())

    def test_several_incidents_new_ones_and_closed_ones(self):
        self.mina.sitrep("open", "Umbrella waits for mail", "--id", "umbrella", "--no-checks", "--owner", "Kim")
        self.on("acme", "plan", "put it back", "--kind", "rollback")
        self.on("initech", "report", "--customer", "Initech", "--blocked", "log in")
        self.on("initech", "close", "--as", "duplicate", "--same-as", "acme", "--why", "one fault", "--approved-by", "Kim")
        self.mina.commit()
        out = self.seen()
        self.assertIn(": 4 entries were added in 3 incidents", out)
        self.assertLess(out.index("acme  "), out.index("initech  "))
        self.assertIn("1 entry added; was investigating, is repairing", out)
        self.assertIn("2 entries added; was investigating, is closed as a duplicate", out)
        self.assertIn("a new incident, 1 entry; investigating", out)
        data = self.data()
        self.assertEqual([one["incident"] for one in data["incidents"]], ["acme", "initech", "umbrella"])
        self.assertEqual([one["new"] for one in data["incidents"]], [False, False, True])
        self.assertEqual(data["incidents"][0]["entries"][0]["text"], "put it back")
        self.assertEqual([one["incident"] for one in self.data("-i", "initech")["incidents"]], ["initech"])
        self.assertEqual([len(one["entries"]) for one in self.data("--kind", "plan")["incidents"]], [1])

    def test_what_the_base_went_on_with_is_not_this_branch_s(self):
        self.on("acme", "note", "from the branch")
        self.mina.commit()
        self.mina.git("switch", "-q", "main")
        self.on("acme", "note", "from main")
        self.mina.commit()
        self.mina.git("switch", "-q", "work")
        out = self.mina.sitrep("log", "--base", "main").out
        self.assertIn("from the branch", out)
        self.assertNotIn("from main", out)

    def test_rewritten_history_is_said_first(self):
        text = self.mina.read("incidents/acme.toml").decode()
        self.mina.write("incidents/acme.toml", text.replace("It fails for Acme", "It fails for nobody"))
        self.on("acme", "note", "and more")
        self.mina.commit()
        ran = self.mina.sitrep("log", "--base", "base")
        self.assertTrue(ran.out.startswith("history was rewritten, which sitrep lint --base base refuses:\n"), ran.out)
        self.assertIn("fact 2 was rewritten in ", ran.out)
        self.assertIn('was "It fails for Acme"', ran.out)
        self.assertIn("[rewritten-entry]", ran.out)
        self.assertIn(": 1 entry was added in 1 incident", ran.out)
        self.assertEqual([one["rule"] for one in self.data()["rewritten"]], ["rewritten-entry"])

    def test_a_deleted_log_and_a_renamed_one(self):
        self.mina.git("rm", "-q", "incidents/initech.toml")
        self.mina.git("mv", "incidents/acme.toml", "incidents/acme-export.toml")
        self.mina.sitrep("note", "after the move", "-i", "incidents/acme-export.toml")
        self.mina.commit()
        out = self.seen()
        self.assertIn("initech.toml", out.split("\n\n")[0])
        self.assertIn("was deleted", out)
        self.assertIn("1 entry added; still investigating; its file was incidents/acme.toml", out)

    def test_entries_that_were_typed_by_hand_are_seen(self):
        self.mina.write("incidents/acme.toml", self.mina.read("incidents/acme.toml").decode() +
                        '\n[[note]]\nat = 2026-11-23T10:14:00Z\nby = "Kim"\ntext = "by hand"\n')
        self.assertIn("by hand", self.seen())
        self.mina.commit()
        self.mina.git("tag", "-f", "base")
        self.assertNotIn("by hand", self.seen())

    def test_what_cannot_be_read_is_said(self):
        good = self.mina.read("incidents/acme.toml").decode()
        self.mina.write("incidents/acme.toml", good + '\n[[note]]\nid = "9-aaaaa"\nat = 2026-11-23T10:14:00Z\nby = "Kim"\ntext = "x"\n[oops]\nx = 1\n')
        self.assertRegex(self.seen(), r"1 fault in its form: sitrep lint incidents/acme\.toml")
        self.mina.write("incidents/acme.toml", "no log\n")
        self.assertIn("incidents/acme.toml cannot be read as an incident", self.seen())
        self.assertEqual(self.data()["unread"], ["incidents/acme.toml"])

    def test_no_such_commit_and_no_repository(self):
        ran = self.mina.sitrep("log", "--base", "bas", status=2)
        self.assertIn("--base: bas names no commit here; did you mean base?", ran.err)
        self.assertEqual(ran.out, "")
        self.assertEqual(self.mina.sitrep("log", "--base", "--all", status=2).out, "")

    def test_on_a_branch_of_its_own(self):
        self.mina.write("sitrep.toml", 'format = "routine/1"\n[record]\nbranch = "incidents"\n')
        self.mina.write(".gitignore", "incidents/\n")
        self.mina.git("rm", "-q", "--cached", "-r", "incidents")
        self.mina.commit()
        self.mina.sitrep("sync")
        self.on("acme", "note", "since the sync")
        out = self.mina.sitrep("log", "--base", "incidents").out
        self.assertIn("since the sync", out)
        self.assertIn(": 1 entry was added in 1 incident", out)


if __name__ == "__main__":
    clones.main()
