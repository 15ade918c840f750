# SPDX-License-Identifier: MIT
"""One shell in an empty folder, with sitrep being the program under test: what the pages show is typed into it."""

import os
import re
import shutil
import subprocess
import tempfile

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples")


class Shell:
    """Use it in `with`: the folder goes when it ends. What a command sets or where it goes holds for the next."""

    END = "\x01"

    def __init__(self, program):
        self.place = tempfile.TemporaryDirectory()
        folder = self.place.name
        os.makedirs(os.path.join(folder, "bin"))
        os.symlink(os.path.abspath(program), os.path.join(folder, "bin", "sitrep"))
        self.work = os.path.join(folder, "team")
        os.makedirs(self.work)
        shutil.copytree(EXAMPLES, os.path.join(folder, "examples"))
        environment = {
            "PATH": os.path.join(folder, "bin") + ":" + os.environ["PATH"],
            "HOME": folder,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CEILING_DIRECTORIES": folder,
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Berlin",
        }
        self.process = subprocess.Popen(
            ["sh"], cwd=self.work, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
        self.place.cleanup()

    def run(self, command):
        """The lines that it prints, to standard output and standard error together, and its status."""
        # `$?` is what the command left, also for the next one that is typed.
        self.process.stdin.write(f"{{ {command}\n}} </dev/null\nended=$?; printf '\\001%s\\n' $ended; (exit $ended)\n")
        self.process.stdin.flush()
        printed = ""
        for line in self.process.stdout:
            text, end, status = line.partition(self.END)
            printed += text
            if end:
                return printed.replace(self.place.name, "/home/mina").splitlines(), int(status)
        raise SystemExit(f"the shell ended at: {command}\n{printed}")

    def set(self, name, value):
        self.run(f"export {name}='{value}'")


def without_chance(lines):
    """The five random characters of an id may differ, and so may the names of commits."""
    told = [re.sub(r"\b(\d+)-[0-9a-hjkmnp-tv-z]{5}\b", r"\1-*****", line) for line in lines]
    return [re.sub(r"\b[0-9a-f]{9}\b", "*" * 9, line) for line in told]
