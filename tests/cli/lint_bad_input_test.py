# SPDX-License-Identifier: MIT
"""What lint may be given instead of a log, and what its reports may be told to go to: each is named and answered with
the status that it has, nothing hangs, and everything else is still checked and reported."""
import json
import os
import random
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop"))
import desk  # noqa: E402

FORMS = ["json", "sarif", "github", "gitlab", "junit"]
NOBODY = 65534


class Bad(desk.clones.GitTest):
    def setUp(self):
        super().setUp()
        self.desk = self.clone("Mina")
        self.desk.write("incidents/good.toml", desk.FAULTS.replace('"faults"', '"good"'))
        self.desk.commit()

    def lint(self, *words, status, stdin=b"", **env):
        ran = self.desk.run([desk.clones.PROGRAM, "lint", *words], stdin=stdin, SITREP_NOW=desk.NOW, **env)
        self.assertEqual(ran.status, status, ran)
        return ran

    def reports(self, *words, status):
        """The run, and the bytes of its reports in each form."""
        to = [word for form in FORMS for word in ("--output", f"{form}=r.{form}")]
        return self.lint(*words, *to, status=status), {form: self.desk.read("r." + form) for form in FORMS}

    def missed(self, name, *words, said):
        """It is told, stands in every report, and the good file's finding too."""
        ran, reports = self.reports(*words, "incidents/good.toml", status=3)
        self.assertIn(said, ran.err)
        self.assertIn("[team-as-person]", ran.out)
        self.assertIn("1 file could not be read", ran.out)
        self.assertEqual([each["path"] for each in json.loads(reports["json"])["unread"]], [name])
        for form in FORMS:
            self.assertIn(os.path.basename(name).encode(), reports[form], form)
            self.assertIn(b"team-as-person", reports[form], form)

    # ------------------------------------------------------------------ files

    def test_files_of_any_bytes(self):
        draw = random.Random(1)
        good = self.desk.read("incidents/good.toml")
        for at in range(150):
            text = bytearray(draw.randbytes(draw.randrange(2000)) if at % 2 else good)
            for _ in range(draw.randrange(1, 9)):
                text[draw.randrange(len(text) + 1):draw.randrange(len(text) + 1)] = draw.choice(
                    [b"\0", b"\xff", b"\xef\xbb\xbf", b'"""', b"[[", b"\r", b"a." * 200, b"9" * 400, draw.randbytes(3)])
            self.desk.write(f"any/{at}.toml", bytes(text))
        self.desk.write("any/zeros.toml", b"\0" * 100000)
        self.desk.write("any/empty.toml", b"")
        self.desk.write("any/line.toml", b"a" * 1000000)
        ran, reports = self.reports("any", status=1)
        self.assertIn("in 153 files", ran.out)
        self.assertTrue(ran.out.isprintable() or all(line.isprintable() for line in ran.out.splitlines()))
        self.assertEqual(json.loads(reports["json"])["files"], 153)
        json.loads(reports["sarif"]), json.loads(reports["gitlab"])

    def test_standard_input_without_an_end_is_cut_at_the_limit(self):
        with open("/dev/zero", "rb") as endless:
            ran = subprocess.run([desk.clones.PROGRAM, "lint", "-"], stdin=endless, capture_output=True, timeout=60)
        self.assertEqual(ran.returncode, 1, ran)
        self.assertIn(b"over 16 MiB", ran.stdout)

    def test_a_file_over_the_limit(self):
        self.desk.write("huge.toml", b"# " + b"x" * (17 << 20))
        self.missed("huge.toml", "huge.toml", said="larger than 16 MiB")

    def test_a_folder_named_like_a_file(self):
        self.desk.write("incidents/x.toml/inside.toml", desk.HEADER.format("inside"))
        self.assertIn("inside.toml", self.lint("incidents/x.toml", status=0).out)
        self.assertIn("in 1 file", self.lint(status=1).out)  # no incident file
        os.makedirs(self.desk.path("incidents/empty.toml"))
        self.assertIn("clean: 0 files", self.lint("incidents/empty.toml", status=0).out)
        self.missed("incidents/good.toml/x", "incidents/good.toml/x", said="there is no such file or folder")

    def test_a_pipe(self):
        os.mkfifo(self.desk.path("incidents/pipe.toml"))
        self.missed("incidents/pipe.toml", "incidents/pipe.toml", said="not a regular file")
        self.assertIn("in 1 file\n", self.lint("incidents", status=1).out)  # nobody asked for it

    def test_links(self):
        os.symlink("nowhere.toml", self.desk.path("incidents/gone.toml"))
        self.missed("incidents/gone.toml", "incidents/gone.toml", said="a link that leads to no file")
        self.missed("incidents/gone.toml", "./incidents/../incidents", said="a link that leads to no file")
        os.remove(self.desk.path("incidents/gone.toml"))
        os.symlink("mina@desk.1234:567", self.desk.path("incidents/.#good.toml"))  # an editor's lock
        self.lint("incidents", status=1)
        secret = os.path.join(self.place.folder, "secret.toml")
        with open(secret, "w", encoding="utf-8") as file:
            file.write("password = hunter2\n")
        os.symlink(secret, self.desk.path("incidents/out.toml"))
        for word in ("incidents/out.toml", "incidents", os.path.join(self.desk.folder, "incidents/out.toml")):
            self.missed("incidents/out.toml", word, said="outside")
            self.assertNotIn("syntax", self.lint(word, status=3).out)
        self.assertIn("[syntax]", self.lint(secret, status=1).out)  # by its own name it may be

    def test_what_may_not_be_read(self):
        self.desk.write("incidents/locked.toml", desk.HEADER.format("locked"))
        self.desk.write("shut/x.toml", desk.HEADER.format("x"))
        os.chmod(self.desk.path("incidents/locked.toml"), 0)
        os.chmod(self.desk.path("shut"), 0)
        self.addCleanup(os.chmod, self.desk.path("shut"), 0o755)
        become = (lambda: (os.setgroups([]), os.setgid(NOBODY), os.setuid(NOBODY))) if os.geteuid() == 0 else None
        for above in (self.place.folder, self.place.home, self.desk.folder):
            os.chmod(above, 0o755)
        ran = subprocess.run([desk.clones.PROGRAM, "lint", "--json", "incidents", "shut"], cwd=self.desk.folder, capture_output=True,
                             preexec_fn=become, env={"SITREP_NOW": desk.NOW, "PATH": os.environ["PATH"], "HOME": self.place.home})
        self.assertEqual(ran.returncode, 3, ran)
        self.assertEqual([each["path"] for each in json.loads(ran.stdout)["unread"]], ["shut", "incidents/locked.toml"])
        self.assertIn(b"team-as-person", ran.stdout)

    # ------------------------------------------------------------------ words

    def test_a_rule_that_does_not_exist(self):
        for words in (["--only", "no-ownr"], ["--skip", "no-ownr"], ["--only", "syntax", "--skip", "no-ownr"]):
            ran = self.lint(*words, "--output", "json=never.json", status=2)
            self.assertIn("did you mean no-owner?", ran.err)
            self.assertEqual(ran.out, "")
            self.assertFalse(os.path.exists(self.desk.path("never.json")))
        self.assertIn("did you mean no-owner?", self.desk.sitrep("explain", "no-ownr", status=2).err)
        self.assertIn("\\u{001b}", self.lint("--only", "\x1b[2J", status=2).err)

    def test_a_base_that_does_not_exist(self):
        for words in (["--base", "mian"], ["--base", "--all"], ["--changed=mian"], ["--changed=--all"]):
            self.assertEqual(self.lint(*words, status=2).out, "")
        self.assertIn("did you mean main?", self.lint("--base", "mian", status=2).err)

    def test_a_repository_without_a_commit(self):
        self.desk.git("update-ref", "-d", "HEAD")
        self.assertIn("[team-as-person]", self.lint("--changed", status=1).out)
        self.assertIn("[team-as-person]", self.lint("--base", "HEAD", status=1).out)
        self.assertIn("no commit", self.lint("--base", "other", status=2).err)
        self.assertIn("no commit", self.lint("--changed=other", status=2).err)

    # ------------------------------------------------------------------ reports

    def test_a_report_that_cannot_be_written_hides_nothing(self):
        os.mkdir(self.desk.path("folder"))
        plain = self.lint(status=1).out
        for path in ("folder", "folder/", "/dev/full", "incidents/good.toml/r.json", "/proc/none/r.json", ".", "/"):
            ran = self.lint("--output", f"json={path}", "--output", "junit=fine.xml", status=3)
            self.assertEqual(ran.out, plain)
            self.assertTrue(ran.err.startswith("sitrep: "), ran.err)
            self.assertIn(b"team-as-person", self.desk.read("fine.xml"))
            os.remove(self.desk.path("fine.xml"))
        self.lint("--exit-zero", "--output", "json=folder", status=3)  # of findings, not of a lost report

    def test_a_full_disk(self):
        plain = self.lint(status=1).out
        self.desk.write("old.json", "before")
        ran = subprocess.run(["sh", "-c", 'ulimit -f 0; exec "$@"', "sh", desk.clones.PROGRAM, "lint", "--output", "json=old.json"],
                             cwd=self.desk.folder, capture_output=True, env=dict(os.environ, SITREP_NOW=desk.NOW))
        self.assertEqual((ran.returncode, ran.stdout.decode()), (3, plain), ran)
        self.assertIn(b"old.json", ran.stderr)
        self.assertEqual(self.desk.read("old.json"), b"before")
        self.assertEqual(sorted(os.listdir(self.desk.folder)), [".git", "incidents", "old.json"])
        with open("/dev/full", "wb") as full:
            ran = subprocess.run([desk.clones.PROGRAM, "lint", "--output", "sarif"], cwd=self.desk.folder, stdout=full,
                                 stderr=subprocess.PIPE)
        self.assertEqual(ran.returncode, 3, ran)

    # ------------------------------------------------------------------ many

    def test_of_a_hundred_thousand_findings_none_is_lost_and_memory_stays_in_proportion(self):
        many = 100_000
        head = desk.HEADER.format("many") + '\n[[note]]\nid = "1-aaaaa"\nat = 2026-11-23T10:15:00+01:00\nby = "Sam"\ntext = "x"\n'
        self.desk.write("incidents/many.toml", head + "".join(f"k{at}=1\n" for at in range(many)))
        words = ["incidents/many.toml", "--only", "unknown-key"]

        def peak(*more):
            ran = subprocess.Popen([desk.clones.PROGRAM, "lint", *words, *more], cwd=self.desk.folder, stdout=subprocess.PIPE)
            text = ran.stdout.read()
            ran.stdout.close()
            _, status, usage = os.wait4(ran.pid, 0)
            ran.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(ran.returncode, 0)
            return usage.ru_maxrss, text

        alone, text = peak()
        self.assertEqual(text.count(b"[unknown-key]\n"), many)
        self.assertTrue(text.endswith(b"\n%d warnings in 1 file\n" % many))
        for form in FORMS:
            used, _ = peak("--output", f"{form}=r.{form}")
            # As one value in memory SARIF took several times as much.
            self.assertLess(used, 3 * alone, form)
        self.assertEqual(len(json.loads(self.desk.read("r.json"))["findings"]), many)
        self.assertEqual(len(json.loads(self.desk.read("r.gitlab"))), many)
        results = json.loads(self.desk.read("r.sarif"))["runs"][0]["results"]
        self.assertEqual(len({each["partialFingerprints"]["sitrep/v1"] for each in results}), many)
        self.assertEqual(self.desk.read("r.junit").count(b"<failure "), many)
        self.assertLessEqual(self.desk.read("r.github").count(b"\n"), 30)


if __name__ == "__main__":
    desk.main()
