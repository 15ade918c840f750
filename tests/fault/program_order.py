# SPDX-License-Identifier: MIT
"""Of every command that writes, each file that gets its name: all bytes written, fsync of the file, the name, fsync of
the folder, and only then the answer on standard output (or, of what is kept, on standard error); and what was kept is
given up only when all of that is done. The same program without the fsync of files, and without that of folders, comes
as a second and third argument, and must be found out with every command."""

import os
import re
import sys

from commands import MUTATING, TEXT, titled
from desk import Desk
from tracing import need_tracing, verdict

TEMPORARY = re.compile(r'"(\.sitrep-[^"]*\.(?:tmp|new))"')


def place(calls, pattern, last=False):
    found = [i for i, call in enumerate(calls) if call.made and re.match(pattern, call.text)]
    return found[-1 if last else 0] if found else None


def named(calls):
    """Each call that gives a finished file its name, with the file's temporary path and its folder."""
    for i, call in enumerate(calls):
        if call.made and call.name in ("renameat2", "renameat", "linkat"):
            folder = re.match(r"\w+\(\d+<([^>]*)>", call.text)[1]
            yield i, f"{folder}/{TEMPORARY.search(call.text)[1]}", folder


def broken(calls, answer):
    """What is wrong with the order; nothing where it is right."""
    faults, count = [], 0
    answered = place(calls, answer)
    dropped = place(calls, r'unlink\("[^"]*/spool/')
    for i, temporary, folder in named(calls):
        count += 1
        wrote = place(calls, rf"write\(\d+<{re.escape(temporary)}>", True)
        flushed = place(calls, rf"fsync\(\d+<{re.escape(temporary)}>\)")
        after = next((j for j, call in enumerate(calls) if j > i and call.made
                      and re.match(rf"fsync\(\d+<{re.escape(folder)}>\)", call.text)), None)
        steps = [("write", wrote), ("fsync", flushed), ("name", i), ("fsync of the folder", after),
                 ("answer", answered)]
        for (before, a), (then, b) in zip(steps, steps[1:]):
            if a is None or b is None or a >= b:
                faults.append(f"{before} does not come before {then}")
        if dropped is not None and (after is None or after >= dropped):
            faults.append("what was kept is given up before it is on disk elsewhere")
    return faults if count else ["nothing got its name"]


def kept_traced(desk):
    """What is kept gets the same care; nothing is written to a log with a second name."""
    desk.set_up("acme")
    os.link(desk.path(), desk.root + "/second")
    return desk.run("fact", TEXT, inject=())


def runs(desk):
    for command in MUTATING:
        desk.set_up(command.desk)
        run = desk.run("-q", *command.words, inject=())
        yield titled(command), run, 0, r"write\(1<"
    yield "what is kept", kept_traced(desk), 3, r"write\(2<.*is kept in"


def main(program, *lacking):
    need_tracing(program)
    faults, tried = [], 0
    with Desk(program) as desk:
        for title, run, status, answer in runs(desk):
            tried += 1
            if run.status != status:
                faults.append(f"{title}: exit {run.status}: {run.err.strip()}")
            faults += [f"{title}: {fault}" for fault in broken(run.calls, answer)]
    for other in lacking:
        with Desk(other) as desk:
            for title, run, _, answer in runs(desk):
                tried += 1
                if not broken(run.calls, answer):
                    faults.append(f"{other} with {title} passes")
    if len(lacking) != 2:
        faults.append("the two programs that lack an fsync are not given")
    verdict("program_order", faults, tried)


if __name__ == "__main__":
    main(*sys.argv[1:])
