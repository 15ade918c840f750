# SPDX-License-Identifier: MIT
"""examples.py PROGRAM TEMPLATE: types the one-line examples of a manual page into a shell; each has to do what it should.

An example is a line `.Dl $ COMMAND`. What it needs stands in comments of the template, which are not for the reader:
`.\\" clock TIME` sets the clock, `.\\" sh COMMAND` is run before; ../examples holds the examples. Sessions with their output are session.py's.
"""

import re
import sys

from shell import Shell

MACRO = re.compile(r"\\\((dq|aq|ga|ha|ti)|\\e|\\&|\\-")
MEANT = {"dq": '"', "aq": "'", "ga": "`", "ha": "^", "ti": "~"}


def typed(mdoc):
    """What the reader sees of a line of mdoc."""
    plain = MACRO.sub(lambda found: MEANT.get(found[1], {"\\e": "\\", "\\-": "-"}.get(found[0], "")), mdoc)
    if "\\" in plain.replace("\\ ", ""):
        raise SystemExit(f"examples.py: cannot read {mdoc}")
    return plain


def main():
    program, path = sys.argv[1:3]
    tried = failed = 0
    with open(path, encoding="utf-8") as file, Shell(program) as shell:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n")
            if line.startswith('.\\" clock '):
                shell.set("SITREP_NOW", line[10:])
                continue
            if line.startswith('.\\" sh '):
                command = line[7:]
            elif line.startswith(".Dl $ "):
                command = typed(line[6:])
                tried += 1
            else:
                continue
            printed, status = shell.run(command)
            if status:
                failed += 1
                print("\n  ".join([f"{path}:{number}: {command} (ended with {status})"] + printed))
    print(f"{tried} examples, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
