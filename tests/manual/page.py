# SPDX-License-Identifier: MIT
"""page.py PROGRAM PAGE.md [--accept]: types what a page of doc/ shows into a shell, in an empty folder, and compares.

In a block that is fenced as ```console, a line "$ command" is run, with sitrep being the PROGRAM, and the lines up to
the next one are what it prints, to standard output and standard error together. A line that is "…" alone stands for
any lines; the random part of an id may differ. A command with nothing below it prints nothing. Comments in between are
not for the reader: "<!-- clock TIME -->" sets the clock, "<!-- as NAME -->" who writes, "<!-- sh COMMAND -->" is run
and must do what it should, "<!-- anew -->" begins with an empty folder. The folder above the work holds the examples of
the repository. --accept writes down what is printed instead.
"""

import os
import re
import sys

from shell import Shell, without_chance


def fits(written, printed):
    """As it came, where … may stand for any lines."""
    if not written:
        return not printed
    if written[0] == "…":
        return any(fits(written[1:], printed[skipped:]) for skipped in range(len(printed) + 1))
    return bool(printed) and written[0] == printed[0] and fits(written[1:], printed[1:])


def blocks(lines):
    """The page's lines, those of one command together: (number, command, lines typed, lines below)."""
    at = 0
    inside = False
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith("```"):
            inside = line == "```console" and not inside
        if not inside or not line.startswith("$ "):
            yield at, None, [line], []
            continue
        number, typed, below = at, [line], []
        while typed[-1].endswith("\\"):
            typed.append(lines[at])
            at += 1
        while lines[at] != "```" and not lines[at].startswith("$ "):
            below.append(lines[at])
            at += 1
        yield number, "\n".join(typed)[2:], typed, below


class Page:
    def __init__(self, program, name):
        self.program, self.name = program, name
        self.shell = None
        self.faults, self.commands = [], 0
        self.anew()

    def anew(self):
        self.end()
        self.shell = Shell(self.program)

    def end(self):
        if self.shell:
            self.shell.__exit__()
        self.shell = None

    def direct(self, number, what, value):
        if what == "clock":
            self.shell.set("SITREP_NOW", value)
        elif what == "as":
            self.shell.set("SITREP_BY", value)
        elif what == "anew":
            self.anew()
        else:
            printed, status = self.shell.run(value)
            if status:
                self.fault(number, value, [], printed + [f"(ended with {status})"])

    def fault(self, number, command, written, printed):
        lines = [f"- {line}" for line in written] + [f"+ {line}" for line in printed]
        self.faults.append("\n".join([f"{self.name}:{number}: {command}"] + lines))

    def played(self, lines):
        """The page as it goes today."""
        for number, command, typed, below in blocks(lines):
            yield from typed
            directed = re.fullmatch(r"<!-- (clock|as|sh|anew)(?: (.*))? -->", typed[0])
            if directed:
                self.direct(number, *directed.groups())
            if command is None:
                continue
            self.commands += 1
            printed, _ = self.shell.run(command)
            written = below
            blank = []
            while written and not written[-1]:
                written, blank = written[:-1], [""]
            while printed and not printed[-1]:
                printed = printed[:-1]
            if fits(without_chance(written), without_chance(printed)):
                printed = written
            else:
                self.fault(number, command, written, printed)
            yield from printed + blank


def main():
    program, path = sys.argv[1:3]
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    page = Page(program, os.path.basename(path))
    try:
        today = list(page.played(lines))
    finally:
        page.end()
    if not page.commands:
        print(f"{path}: there is no command in it")
        return 1
    if "--accept" in sys.argv:
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(today) + "\n")
        return 0
    print("\n".join(page.faults))
    return 1 if page.faults else 0


sys.exit(main())
