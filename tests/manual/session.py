# SPDX-License-Identifier: MIT
"""session.py PROGRAM FILE [--accept]: runs the session that a manual page shows, in an empty folder, and compares.

A line "$ command" is run by the shell, with sitrep being the PROGRAM; the lines up to the next such line are what it
prints, to standard output and standard error together; the random part of an id may differ. A line "# TIME" sets the
clock, and "# sh COMMAND" is run without being compared. --accept writes down what is printed instead.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile


def run(program, lines):
    """The session as it goes today, line by line."""
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "bin"))
        os.symlink(os.path.abspath(program), os.path.join(folder, "bin", "sitrep"))
        work = os.path.join(folder, "work")
        os.makedirs(work)
        environment = {
            "PATH": os.path.join(folder, "bin") + ":" + os.environ["PATH"],
            "HOME": folder,
            "XDG_STATE_HOME": os.path.join(folder, "state"),
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Berlin",
        }

        def shell(command):
            done = subprocess.run(
                ["sh", "-c", command], cwd=work, env=environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
            return done.stdout.splitlines()

        at = 0
        while at < len(lines):
            line = lines[at]
            at += 1
            yield line
            if line.startswith("# sh "):
                shell(line[5:])
            elif line.startswith("# "):
                environment["SITREP_NOW"] = line[2:]
            elif line.startswith("$ "):
                command = line[2:]
                while command.endswith("\\") and at < len(lines):  # goes on in the next line
                    yield lines[at]
                    command = command[:-1] + lines[at]
                    at += 1
                yield from shell(command)
                blank = at < len(lines) and lines[at] == ""
                while at < len(lines) and not lines[at].startswith(("$ ", "# ")):
                    blank = lines[at] == ""
                    at += 1
                if blank and at < len(lines):
                    yield ""  # a line between two commands


def without_chance(lines):
    return [re.sub(r"\b(\d+)-[0-9a-hjkmnp-tv-z]{5}\b", r"\1-*****", line) for line in lines]


def main():
    program, path = sys.argv[1:3]
    with open(path, encoding="utf-8") as file:
        written = file.read().splitlines()
    today = list(run(program, written))
    if "--accept" in sys.argv:
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(today) + "\n")
        return 0
    difference = list(difflib.unified_diff(
        without_chance(written), without_chance(today), "the manual", "the program", lineterm=""))
    print("\n".join(difference))
    return 1 if difference else 0


sys.exit(main())
