# SPDX-License-Identifier: MIT
"""`status` and `status --follow` as people see them: the real program in tmux, at three sizes, with names in scripts of
every width. What is looked at is the screen that tmux drew. usage: screens_test.py SITREP

Seen to fail: before small screens were drawn densely, where 60x15 lost its first lines.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
EXAMPLE = os.path.join(os.path.dirname(__file__), "..", "..", "examples", "live")
NOW = "2026-11-23T11:03:00+01:00"
SIZES = [(80, 24), (200, 50), (60, 15)]
NAMES = ["Zoë Müller", "王小明", "🚒 Kim", "Ana\u0301"]
PATIENCE = 60  # seconds; a loaded machine is slow, a wrong program never gets there


def columns(text):
    wide = 0
    for char in text:
        if unicodedata.combining(char) or char in "\u200d\ufe0f":
            continue
        wide += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return wide


class Screens(unittest.TestCase):
    servers = 0

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.repo = os.path.join(self.folder, "repo")
        shutil.copytree(EXAMPLE, self.repo)
        self.env = dict(os.environ, HOME=self.folder, XDG_STATE_HOME=self.folder + "/state", SITREP_BY="Kim", SITREP_NOW=NOW,
                        LC_ALL="C.UTF-8", TMUX_TMPDIR=self.folder, SHELL="/bin/sh", PS1="$ ", ENV="")
        for name in ("NO_COLOR", "TMUX", "TZ", "SITREP_INCIDENT", "SITREP_DIR"):
            self.env.pop(name, None)

    def tmux(self, *words):
        return subprocess.run(["tmux", "-u", "-f", "/dev/null", "-L", self.server, *words], env=self.env, cwd=self.repo, check=True,
                              stdout=subprocess.PIPE, text=True, timeout=PATIENCE).stdout

    def start(self, size):
        Screens.servers += 1  # each its own: one that is ending takes no new session
        self.server = f"screens-{Screens.servers}"
        self.addCleanup(self.end, self.server)
        self.tmux("new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), "/bin/sh")

    def end(self, server):
        subprocess.run(["tmux", "-f", "/dev/null", "-L", server, "kill-server"], env=self.env, check=False, stderr=subprocess.DEVNULL)

    def type(self, line):
        self.tmux("send-keys", "-l", line)
        self.tmux("send-keys", "Enter")

    def screen(self, *options):
        return self.tmux("capture-pane", "-p", *options).rstrip("\n").split("\n")

    def wait_until(self, what, holds):
        until = time.monotonic() + PATIENCE
        while True:
            lines = self.screen()
            if holds(lines):
                return lines
            if time.monotonic() > until:
                self.fail(f"{what}:\n" + "\n".join(lines))
            time.sleep(0.05)

    def wait_for(self, text, gone=False):
        return self.wait_until(f"{text} {'stays' if gone else 'never came'}", lambda lines: (text in "\n".join(lines)) != gone)

    def sitrep(self, *words):
        subprocess.run([PROGRAM, *words], cwd=self.repo, env=self.env, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def give_names(self):
        for name in NAMES:
            self.sitrep("task", f"asks {name} for the log of the worker", "--who", name, "--due", "11:30")

    def fits(self, lines, size):
        for line in lines:
            self.assertLessEqual(columns(line), size[0], line)
        self.assertLessEqual(len(lines), size[1])

    def no_colour(self, lines):
        self.assertNotIn("\x1b", "\n".join(lines))

    # --- status

    def status(self, size, before=""):
        self.start(size)
        self.type(f"clear; {before}{PROGRAM} status")
        done = lambda lines: "close --check" in "\n".join(lines) and lines[-1].strip() == "$"
        return self.wait_until("it does not end", done)[:-1]

    def test_one_screen_holds_all_that_matters(self):
        self.give_names()
        for size in SIZES:
            with self.subTest(size=size):
                lines = self.status(size)
                self.fits(lines, size)
                text = "\n".join(lines)
                for part in ("repairing, 49 min", "Acme cannot export invoices", "18:00", "owner Mina", "voice Sam", "room ",
                             "customer hears at 11:15, in 12 minutes", "plan ", "do now "):
                    self.assertIn(part, text)
                self.assertTrue(re.search(r"^do now .*sitrep ", text, re.M | re.S), text)
                self.assertIn("sitrep close --check", lines[-1])

    def test_what_is_right_aligned_ends_in_one_column_whatever_the_script(self):
        self.give_names()
        for size in SIZES[:2]:
            with self.subTest(size=size):
                lines = [line for line in self.status(size) if line.rstrip().endswith("due 11:30")]
                self.assertGreaterEqual(len(lines), 2)
                self.assertEqual(len({columns(line.rstrip()) for line in lines}), 1, lines)
                self.assertEqual(len({columns(line[:line.index("asks ")]) for line in lines}), 1, lines)

    def test_colour_only_underlines_what_the_words_say(self):
        for size in SIZES:
            with self.subTest(size=size):
                self.status(size)
                painted = self.screen("-e")
                self.assertIn("\x1b[", "\n".join(painted))
                words = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(painted))
                self.status(size, "NO_COLOR=1 ")
                plain = self.screen("-e")
                self.no_colour(plain)
                self.assertEqual([line.rstrip() for line in words.split("\n")], [line.rstrip() for line in plain])

    # --- status --follow

    def test_it_stays_counts_and_gives_the_terminal_back(self):
        self.give_names()
        for size in SIZES:
            with self.subTest(size=size):
                self.start(size)
                self.type("clear; echo what stood here")
                self.wait_until("no echo", lambda lines: lines[0] == "what stood here")
                self.type(f"{PROGRAM} status --follow")
                lines = self.wait_for("next update in ")
                self.fits(lines, size)
                self.assertIn("repairing, 49 min", lines[0])
                self.assertIn("do now ", "\n".join(lines))
                self.assertTrue(lines[-1].startswith("next update in ") and lines[-1].endswith("q ends"), lines[-1])
                self.wait_for(lines[-1], gone=True)  # it counts
                self.assertNotIn("what stood here", "\n".join(self.screen()))
                self.tmux("send-keys", "q")
                self.wait_for("what stood here")
                self.assertEqual(self.tmux("display-message", "-p", "#{alternate_on} #{cursor_flag}").strip(), "0 1")

    def test_what_others_write_and_another_size_are_seen(self):
        for size in SIZES:
            with self.subTest(size=size):
                self.start(size)
                self.type(f"{PROGRAM} status --follow")
                self.wait_for("next update in ")
                fact = f"The queue of {size[0]} is empty"
                self.sitrep("fact", fact)
                self.wait_for(fact)
                self.sitrep("retract", "last", "it is not")
                self.wait_for(fact, gone=True)
                other = SIZES[(SIZES.index(size) + 1) % 3]
                self.tmux("resize-window", "-x", str(other[0]), "-y", str(other[1]))
                drawn = lambda lines: lines[-1].endswith("q ends") and columns(lines[-1]) == other[0] and len(lines) <= other[1]
                self.fits(self.wait_until("it is not drawn anew", drawn), other)
                self.tmux("send-keys", "q")
                self.wait_for("q ends", gone=True)

    def test_it_turns_red_when_an_update_is_due(self):
        self.env["SITREP_NOW"] = "2026-11-23T11:14:57+01:00"
        for size in SIZES:
            with self.subTest(size=size):
                self.start(size)
                self.type(f"{PROGRAM} status --follow")
                self.wait_for("update due, ")
                last = self.screen("-e")[-1]
                self.assertTrue(re.match(r"(\x1b\[[0-9;]*m)*\x1b\[31m *update due, ", last), repr(last))

    def test_a_routine_that_changed_is_read_again(self):
        self.start(SIZES[0])
        self.type(f"{PROGRAM} status --follow")
        lines = self.wait_for("next update in ")
        room = re.search(r"room \d+ of (\d+)", "\n".join(lines)).group(1)
        with open(os.path.join(self.repo, "sitrep.toml"), encoding="utf-8") as file:
            routine = file.read()
        self.assertNotEqual(room, "9")
        routine = re.sub(r"(?m)^limit *=.*$", "limit = 9", routine) if "\nlimit" in routine else routine + "\n[room]\nlimit = 9\n"
        with open(os.path.join(self.repo, "sitrep.toml"), "w", encoding="utf-8") as file:
            file.write(routine)
        self.wait_for(" of 9 ")


if __name__ == "__main__":
    if shutil.which("tmux") is None:
        print("skipped: no tmux here")
        sys.exit(77)
    unittest.main()
