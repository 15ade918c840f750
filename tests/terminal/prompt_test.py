# SPDX-License-Identifier: MIT
"""The lines for a prompt that sitrep-status(1) gives, taken from the page, in the real shells and in tmux.
usage: prompt_test.py SITREP"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PATIENCE = 30  # seconds
SHELLS = {"bash": "bash --noprofile --rcfile {home}/rc -i", "zsh": "zsh -i", "fish": "fish -i"}
RC = {"bash": "rc", "zsh": ".zshrc", "fish": "fish/config.fish"}
QUIET = {"bash": "", "zsh": "", "fish": "function fish_greeting; end\n"}
PS1 = {"bash": "PS1='$ '\n", "zsh": "PS1='$ '\n", "fish": "function fish_prompt; echo '$ '; end\n"}
SHOWN = re.compile(r"investigating, .*Mina")


def given(marker):
    """The display of the page that holds the marker, as it would be pasted."""
    with open(TOP + "/man/sitrep-status.1.in", encoding="utf-8") as page:
        displays = re.findall(r"^\.Bd -literal\n(.*?)^\.Ed$", page.read(), re.M | re.S)
    return next(display for display in displays if marker in display).replace("\\e", "\\")


def without_incident_and_with():
    """Two folders, and the environment of a person who has just installed the program."""
    folder = tempfile.mkdtemp()
    env = {key: value for key, value in os.environ.items() if not key.startswith(("SITREP_", "TMUX", "XDG_", "STARSHIP_"))}
    env.update(HOME=folder, PATH=os.path.dirname(PROGRAM) + ":" + env["PATH"], LANG="C.UTF-8")
    for name in ("nothing", "team"):
        subprocess.run(["git", "init", "-q", f"{folder}/{name}"], check=True, env=env)
    subprocess.run([PROGRAM, "open", "Acme cannot export", "--owner", "Mina", "--by", "Sam"], check=True,
                   capture_output=True, env=env, cwd=folder + "/team")
    return folder, env


class Screen:
    def __init__(self, start, files, config="/dev/null"):
        self.folder = tempfile.mkdtemp()
        home = self.folder + "/home"
        for folder in (home, self.folder + "/team/it's $(touch made)", self.folder + "/nothing/.git"):
            os.makedirs(folder)
        for name, text in files.items():
            os.makedirs(os.path.dirname(f"{home}/{name}"), exist_ok=True)
            with open(f"{home}/{name}", "w", encoding="utf-8") as file:
                file.write(text)
        self.env = {key: value for key, value in os.environ.items() if not key.startswith(("SITREP_", "TMUX", "XDG_"))}
        self.env.update(HOME=home, ZDOTDIR=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_STATE_HOME=home + "/state",
                        PATH=os.path.dirname(PROGRAM) + ":" + self.env["PATH"], LANG="C.UTF-8")
        subprocess.run(["git", "init", "-q", self.folder + "/team"], check=True, env=self.env)
        subprocess.run([PROGRAM, "open", "Acme cannot export", "--owner", "Mina", "--by", "Sam"], check=True,
                       capture_output=True, env=self.env, cwd=self.folder + "/team")
        self.tmux("-f", config.format(home=home), "new-session", "-d", "-x", "110", "-y", "30", "-c",
                  self.folder + "/nothing", start.format(home=home))

    def tmux(self, *words):
        return subprocess.run(["tmux", "-S", self.folder + "/socket", *words], check=True, capture_output=True, text=True,
                              env=self.env, timeout=PATIENCE).stdout

    def seen(self):
        return self.tmux("capture-pane", "-p")

    def wait_for(self, met, look=None):
        until = time.monotonic() + PATIENCE
        while not met((look or self.seen)()):
            if time.monotonic() > until:
                raise AssertionError("it never came; seen:\n" + (look or self.seen)().rstrip())
            time.sleep(0.05)

    def type(self, line):
        self.tmux("send-keys", "-l", "--", line)
        self.tmux("send-keys", "Enter")

    def end(self):
        self.tmux("kill-server")
        shutil.rmtree(self.folder, ignore_errors=True)


class Prompt(unittest.TestCase):
    def screen(self, shell, *given_to_it):
        if not shutil.which("tmux") or not shutil.which(shell):
            self.skipTest(f"no tmux or no {shell} here")
        screen = Screen(*given_to_it)
        self.addCleanup(screen.end)
        return screen

    def in_shell(self, shell, marker):
        rc = QUIET[shell] + PS1[shell] + given(marker)
        screen = self.screen(shell, SHELLS[shell], {RC[shell]: rc})
        screen.wait_for(lambda seen: seen.rstrip().endswith("$"))
        self.assertEqual(screen.seen().strip(), "$")  # silent where there is no incident
        screen.type("cd ../team")
        screen.wait_for(lambda seen: SHOWN.search(seen) and seen.rstrip().endswith("$"))

    def test_bash(self):
        self.in_shell("bash", "PROMPT_COMMAND")

    def test_bash_with_what_others_have_put_there(self):
        rc = "PS1='$ '\nPROMPT_COMMAND='last=$?;'\n" + 2 * given("PROMPT_COMMAND")
        screen = self.screen("bash", SHELLS["bash"], {"rc": rc})
        screen.wait_for(lambda seen: seen.rstrip().endswith("$"))
        screen.type("cd ../team; (exit 42)")
        screen.wait_for(lambda seen: SHOWN.search(seen) and seen.rstrip().endswith("$"))
        screen.type("echo was $last")
        screen.wait_for(lambda seen: "was 42" in seen and len(SHOWN.findall(seen)) == 2 and seen.rstrip().endswith("$"))

    def test_zsh(self):
        self.in_shell("zsh", "add-zsh-hook")

    def test_fish(self):
        self.in_shell("fish", "fish_prompt")

    def test_tmux(self):
        config = given("status-right ").replace("status-interval 15", "status-interval 1")
        screen = self.screen("tmux", "sh", {"tmux.conf": config}, "{home}/tmux.conf")

        # What stands in the bar itself cannot be captured from within: a second tmux looks at the first.
        outer = Screen(f"env -u TMUX tmux -S {screen.folder}/socket attach", {})
        self.addCleanup(outer.end)
        outer.wait_for(lambda seen: "[0]" in seen)
        self.assertIsNone(SHOWN.search(outer.seen()))
        screen.type("cd \"../team/it's \\$(touch made)\"")
        outer.wait_for(SHOWN.search)
        self.assertEqual(os.listdir(screen.folder + "/team/it's $(touch made)"), [])


# The keys of a custom module, by starship's documentation.
STARSHIP = {"command", "when", "require_repo", "shell", "description", "unsafe_no_escape", "use_stdin", "ignore_timeout",
            "detect_files", "detect_folders", "detect_extensions", "symbol", "style", "format", "disabled", "os"}


class Programs(unittest.TestCase):
    def setUp(self):
        self.folder, self.env = without_incident_and_with()
        self.addCleanup(shutil.rmtree, self.folder)

    def ran(self, words, where):
        ran = subprocess.run(words, cwd=f"{self.folder}/{where}", env=self.env, capture_output=True, text=True, check=True,
                             stdin=subprocess.DEVNULL)
        self.assertEqual(ran.stderr, "")
        return ran.stdout

    def test_starship_as_it_would_run_it(self):
        config = tomllib.loads(given("[custom.sitrep]"))
        self.assertEqual(list(config), ["custom"])
        module = config["custom"]["sitrep"]
        self.assertLessEqual(set(module), STARSHIP)
        # What stands in `shell` is the program and its arguments, and without use_stdin the command is the last of them.
        self.assertEqual((module["when"], module["use_stdin"]), (True, False))
        words = [*module["shell"], module["command"]]
        self.assertEqual(self.ran(words, "nothing"), "")
        self.assertRegex(self.ran(words, "team"), SHOWN)
        self.assertEqual(self.ran(words, "team").count("\n"), 1)

    def test_starship(self):
        if not shutil.which("starship"):
            self.skipTest("no starship here")
        with open(self.folder + "/starship.toml", "w", encoding="utf-8") as file:
            file.write('format = "${custom.sitrep}|"\n' + given("[custom.sitrep]"))
        self.env["STARSHIP_CONFIG"] = self.folder + "/starship.toml"
        self.assertNotRegex(self.ran(["starship", "prompt"], "nothing"), SHOWN)
        self.assertRegex(self.ran(["starship", "prompt"], "team"), SHOWN)

    def test_it_starts_nothing_and_asks_no_network(self):
        if not shutil.which("strace"):
            self.skipTest("no strace here")
        self.env["ASAN_OPTIONS"] = "detect_leaks=0"  # who looks for leaks wants to trace as strace does
        for where in ("nothing", "team"):
            trace = self.folder + "/trace"
            self.ran(["strace", "-f", "-o", trace, "-e", "trace=process,network", "sitrep", "status", "--short"], where)
            with open(trace, encoding="utf-8", errors="replace") as lines:
                calls = re.findall(r"^\d+ +(\w+)\(", lines.read(), re.M)
            self.assertEqual(sorted(set(calls) - {"exit_group"}), ["execve"])
            self.assertEqual(calls.count("execve"), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
