# SPDX-License-Identifier: MIT
"""`status --follow` in a real terminal: it draws in place, sees what others write, and gives the terminal back as it
was, however it ends. usage: follow_test.py SITREP"""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
EXAMPLE = os.path.join(os.path.dirname(__file__), "..", "..", "examples", "live")
NOW = "2026-11-23T11:03:00+01:00"
PATIENCE = 30  # seconds; a loaded machine is slow, a wrong program never gets there


class Follow(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        shutil.copytree(EXAMPLE, self.folder, dirs_exist_ok=True)
        self.env = dict(os.environ, HOME=self.folder, SITREP_BY="Kim", TERM="xterm", XDG_STATE_HOME=self.folder + "/state")
        self.env.pop("NO_COLOR", None)
        self.ours, self.theirs = pty.openpty()
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(self.theirs)
        self.start(NOW)

    def start(self, now):
        self.run = subprocess.Popen([PROGRAM, "status", "--follow", "--now", now], cwd=self.folder, env=self.env,
                                    stdin=self.theirs, stdout=self.theirs, stderr=self.theirs)
        self.seen = b""

    def tearDown(self):
        self.run.kill()
        self.run.wait()
        os.close(self.ours)
        os.close(self.theirs)
        shutil.rmtree(self.folder)

    def wait_for(self, text):
        until = time.monotonic() + PATIENCE
        while text not in self.seen:
            self.assertLess(time.monotonic(), until, f"{text} never came; seen: {self.seen[-2000:]}")
            if select.select([self.ours], [], [], 0.2)[0]:
                self.seen += os.read(self.ours, 65536)

    def wait_for_the_end(self):
        until = time.monotonic() + PATIENCE
        while self.run.poll() is None:
            self.assertLess(time.monotonic(), until, "it does not end")
            if select.select([self.ours], [], [], 0.1)[0]:
                self.seen += os.read(self.ours, 65536)
        while select.select([self.ours], [], [], 0.1)[0]:
            self.seen += os.read(self.ours, 65536)
        self.assertEqual(self.run.returncode, 0)
        self.assertTrue(self.seen.endswith(b"\x1b[?25h\x1b[?1049l"), self.seen[-200:])
        self.assertEqual(termios.tcgetattr(self.theirs), self.before)

    def test_a_zone_that_the_routine_is_given_meanwhile_is_shown_and_so_is_the_next(self):
        self.wait_for(b"customer hears at 11:15")
        with open(self.folder + "/sitrep.toml", encoding="utf-8") as file:
            routine = file.read()
        self.assertIn('timezone = "Europe/Berlin"', routine)
        for zone, clock in (("Asia/Tokyo", b"19:15"), ("UTC", b"10:15"), ("America/New_York", b"05:15")):
            with open(self.folder + "/sitrep.toml", "w", encoding="utf-8") as file:
                file.write(routine.replace("Europe/Berlin", zone))
            self.wait_for(b"customer hears at " + clock)

    def test_it_counts_down_and_sees_what_others_write(self):
        self.wait_for(b"next update in 11:5")
        self.assertTrue(self.seen.startswith(b"\x1b[?1049h\x1b[?25l"))
        subprocess.run([PROGRAM, "--now", NOW, "fact", "The queue is empty", "-q"], cwd=self.folder, env=self.env, check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self.wait_for(b"The queue is empty")
        os.write(self.ours, b"q")
        self.wait_for_the_end()

    def test_it_rings_once_and_turns_red_when_an_update_is_due(self):
        self.wait_for(b"q ends")
        os.write(self.ours, b"q")
        self.wait_for_the_end()
        self.assertNotIn(b"\a", self.seen)
        self.start("2026-11-23T11:14:57+01:00")
        self.wait_for(b"\a")
        self.wait_for(b"\x1b[31mupdate due, 0:02 ago")
        os.write(self.ours, b"q")
        self.wait_for_the_end()
        self.assertEqual(self.seen.count(b"\a"), 1)
        before, after = self.seen.split(b"\a")
        self.assertIn(b"next update in 0:01", before)
        self.assertNotIn(b"next update in", after)

    def test_a_change_of_size_is_followed(self):
        self.wait_for(b"q ends")
        self.seen = b""
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 15, 44, 0, 0))
        self.run.send_signal(signal.SIGWINCH)
        self.wait_for(b"q ends")
        os.write(self.ours, b"\x03")
        self.wait_for_the_end()

    def test_a_signal_gives_the_terminal_back(self):
        self.wait_for(b"q ends")
        self.run.send_signal(signal.SIGTERM)
        self.wait_for_the_end()


class NoTerminal(unittest.TestCase):
    def test_in_a_pipe_it_says_what_to_do(self):
        run = subprocess.run([PROGRAM, "status", "--follow"], cwd=EXAMPLE, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        self.assertEqual(run.returncode, 2)
        self.assertIn("needs a terminal", run.stderr)


if __name__ == "__main__":
    unittest.main()
