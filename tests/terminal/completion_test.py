# SPDX-License-Identifier: MIT
"""Completion in the real shells, each on a screen of its own: what the Tab key puts into the line, and what it shows.
usage: completion_test.py SITREP [installed]   (installed: no line in any rc asks for it; the shells find it themselves)"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
INSTALLED = sys.argv[1:2] == ["installed"] and bool(sys.argv.pop())
EXAMPLE = os.path.join(os.path.dirname(__file__), "..", "..", "examples", "live")
PATIENCE = 30  # seconds; a loaded machine is slow, a wrong script never gets there

RC = {
    "bash": ("rc", "PS1='$ '\neval \"$(sitrep completion bash)\"\n"),
    "zsh": (".zshrc", "PS1='$ '\nautoload -U compinit && compinit -u\neval \"$(sitrep completion zsh)\"\n"),
    "fish": ("fish/config.fish", "function fish_prompt; echo '$ '; end\nfunction fish_greeting; end\n"
                                 "sitrep completion fish | source\n"),
}
if INSTALLED:
    RC = {
        "bash": ("rc", "PS1='$ '\n. /usr/share/bash-completion/bash_completion\n"),
        "zsh": (".zshrc", "PS1='$ '\nautoload -U compinit && compinit -u\n"),
        "fish": ("fish/config.fish", "function fish_prompt; echo '$ '; end\nfunction fish_greeting; end\n"),
    }
START = {"bash": "bash --noprofile --rcfile {home}/rc -i", "zsh": "zsh -i", "fish": "fish -i"}


class Screen:
    def __init__(self, shell):
        self.folder = tempfile.mkdtemp()
        work, home = self.folder + "/team", self.folder + "/home"
        shutil.copytree(EXAMPLE, work)
        name, text = RC[shell]
        os.makedirs(os.path.dirname(f"{home}/{name}"), exist_ok=True)
        with open(f"{home}/{name}", "w", encoding="utf-8") as rc:
            rc.write(text)
        env = {key: value for key, value in os.environ.items() if not key.startswith(("SITREP_", "TMUX", "XDG_"))}
        env.update(HOME=home, ZDOTDIR=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_STATE_HOME=home + "/state",
                   PATH=os.path.dirname(PROGRAM) + ":" + env["PATH"], LANG="C.UTF-8")
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "110", "-y", "30", "-c", work,
                  START[shell].format(home=home), env=env)
        self.wait_for(lambda seen: seen.rstrip().endswith("$"))

    def tmux(self, *words, env=None):
        return subprocess.run(["tmux", "-S", self.folder + "/socket", *words], check=True, capture_output=True, text=True,
                              env=env, timeout=PATIENCE).stdout

    def seen(self):
        return self.tmux("capture-pane", "-p")

    def wait_for(self, met):
        until = time.monotonic() + PATIENCE
        while not met(self.seen()):
            if time.monotonic() > until:
                raise AssertionError("it never came; seen:\n" + self.seen().rstrip())
            time.sleep(0.05)

    def tab(self, line, becomes):
        self.tmux("send-keys", "-l", "--", line)
        self.wait_for(lambda seen: line.rstrip() in seen)
        self.tmux("send-keys", "Tab")
        self.wait_for(lambda seen: becomes in seen)
        self.tmux("send-keys", "C-u")

    def end(self):
        self.tmux("kill-server")
        shutil.rmtree(self.folder, ignore_errors=True)


class Completion:
    shell = ""

    def setUp(self):
        if not shutil.which("tmux") or not shutil.which(self.shell):
            self.skipTest(f"no tmux or no {self.shell} here")
        self.screen = Screen(self.shell)
        self.addCleanup(self.screen.end)

    def test_the_only_one_is_put_in(self):
        for line, becomes in (
                ("sitrep prefl", "sitrep preflight"),
                ("sitrep fact --prov", "sitrep fact --proves"),
                ("sitrep guess x -i 2026", "-i 2026-11-23-acme-cannot-export-invoices"),
                ("sitrep close --as un", "--as unconfirmed"),
                ("sitrep close --as=un", "--as=unconfirmed"),
                ("sitrep owner m", "sitrep owner Mina"),
                ("sitrep waive watch-", "waive watch-cut-short"),
                ("sitrep plan x --kind roll", "--kind rollback"),
                ("sitrep fact 'the queue waits' --proves ", "--proves 7"),
        ):
            with self.subTest(line):
                self.screen.tab(line, becomes)

    def test_a_field_waits_for_its_value(self):
        self.screen.tab("sitrep amend 1 err", "amend 1 error=")
        self.screen.tmux("send-keys", "-l", "sitrep amend 1 err")
        self.screen.tmux("send-keys", "Tab")
        self.screen.wait_for(lambda seen: "amend 1 error=" in seen)
        self.screen.tmux("send-keys", "-l", "X")
        self.screen.wait_for(lambda seen: "amend 1 error=X" in seen)

    def test_ids_are_shown_with_what_they_say(self):
        self.screen.tmux("send-keys", "-l", "sitrep done ")
        self.screen.tmux("send-keys", "Tab", "Tab")
        self.screen.wait_for(lambda seen: "done 1" in seen)  # what all of them begin with
        self.screen.tmux("send-keys", "Tab", "Tab")
        self.screen.wait_for(lambda seen: "10" in seen and "Alex: rolls back the export job" in seen)

    def test_files_are_the_shells_own(self):
        self.screen.tab("sitrep lint sitrep.t", "sitrep lint sitrep.toml")
        self.screen.tab("sitrep -C incid", "sitrep -C incidents/")


class Bash(Completion, unittest.TestCase):
    shell = "bash"


class Zsh(Completion, unittest.TestCase):
    shell = "zsh"

    def test_ids_come_in_order_whatever_text_they_have_in_common(self):
        for number in (18, 19):
            self.screen.tmux("send-keys", "-l", "sitrep note 'the same' --by Mina")
            self.screen.tmux("send-keys", "Enter")
            self.screen.wait_for(lambda seen: f"{number}  note" in seen)
        self.screen.tmux("send-keys", "-l", "clear")
        self.screen.tmux("send-keys", "Enter")
        self.screen.tmux("send-keys", "-l", "sitrep show ")
        self.screen.tmux("send-keys", "Tab")
        self.screen.wait_for(lambda seen: "report: Acme cannot export an invoice" in seen)
        ids = [int(line.split()[0]) for line in self.screen.seen().splitlines() if line[:1].isdigit()]
        self.assertGreater(len(ids), 10)
        self.assertEqual(ids, sorted(ids, reverse=True), self.screen.seen())


class Fish(Completion, unittest.TestCase):
    shell = "fish"


if __name__ == "__main__":
    if not shutil.which("tmux"):
        print("skipped: no tmux here")
        sys.exit(77)
    unittest.main()
