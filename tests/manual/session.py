# SPDX-License-Identifier: MIT
"""session.py PROGRAM FILE [--accept]: runs the session that a manual page shows, in an empty folder, and compares.

A line "$ command" is run by the shell, with sitrep being the PROGRAM; the lines up to the next such line are what it
prints, to standard output and standard error together; the random part of an id may differ. A line "# TIME" sets the
clock, and "# sh COMMAND" is run without being compared. --accept writes down what is printed instead.
"""

import difflib
import sys

from shell import Shell, without_chance


def run(shell, lines):
    """The session as it goes today, line by line."""
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        yield line
        if line.startswith("# sh "):
            shell.run(line[5:])
        elif line.startswith("# "):
            shell.set("SITREP_NOW", line[2:])
        elif line.startswith("$ "):
            command = line[2:]
            while command.endswith("\\") and at < len(lines):  # goes on in the next line
                yield lines[at]
                command = command[:-1] + lines[at]
                at += 1
            yield from shell.run(command)[0]
            blank = at < len(lines) and lines[at] == ""
            while at < len(lines) and not lines[at].startswith(("$ ", "# ")):
                blank = lines[at] == ""
                at += 1
            if blank and at < len(lines):
                yield ""  # a line between two commands


def main():
    program, path = sys.argv[1:3]
    with open(path, encoding="utf-8") as file:
        written = file.read().splitlines()
    with Shell(program) as shell:
        today = list(run(shell, written))
    if "--accept" in sys.argv:
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(today) + "\n")
        return 0
    difference = list(difflib.unified_diff(
        without_chance(written), without_chance(today), "the manual", "the program", lineterm=""))
    print("\n".join(difference))
    return 1 if difference else 0


sys.exit(main())
