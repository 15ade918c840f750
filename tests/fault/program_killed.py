# SPDX-License-Identifier: MIT
"""kill -9 on the way into every system call of every command that writes. Each file is then the old one or the new one,
never a third; an id that was printed is there; the next command works unaided; and after it no temporary is left."""

import re
import sys

from commands import TEXT, among, covers_all, titled
from desk import SOURCE, Desk, differences, on_the_remote
from sizes import is_chosen, size
from tracing import MEMORY, need_tracing, verdict


def reference(desk, command):
    """The undisturbed run: its calls from the program's own first one on, and what stands before and after it."""
    desk.set_up(command.desk)
    old = desk.files()
    run = desk.run("-q", *command.words, inject=())
    assert run.status == 0, f"{titled(command)}: {run.err}"
    first = next(i for i, call in enumerate(run.calls) if call.name == "getcwd")
    calls = [call for call in run.calls[first:] if call.name not in MEMORY]
    return calls, old, desk.files()


def chosen(command, calls):
    locked = next((i for i, call in enumerate(calls) if "sitrep.lock" in call.text), 0)
    one_of = size("kill: one call of")
    for i, call in enumerate(calls):
        if (command.every_call and i >= locked) or is_chosen(f"{titled(command)} {call.name} {call.nth}", one_of):
            yield call


def next_command(desk, command):
    if command.desk == "empty":
        return ["open", "The next one", "--id", "next"]
    return ["note", "The next one", "-i", "ready" if command.desk in ("ready", "closed") else "acme"]


def kill(desk, command, call, old, new):
    desk.set_up(command.desk)
    run = desk.run("-q", *command.words, inject=(f"{call.name}:signal=KILL:when={call.nth}",))
    if run.status == 0:
        return ["it was not killed"]
    stands = desk.files()
    faults = differences(stands, old, new, command.rewrites)
    incidents = b"".join(text for path, text in stands.items() if path.startswith("root/incidents/"))
    for said in re.findall(r"^(\d+-[0-9a-z]{5}|acme)$", run.out, re.M):
        if b'id = "' + said.encode() + b'"' not in incidents:
            faults.append(f"{said} was printed and is not there")

    after = desk.run("-q", *next_command(desk, command))
    if after.status != 0:
        faults.append(f"the next command: exit {after.status}: {after.err.strip()}")
    now = desk.files()
    for path, text in stands.items():
        if path.startswith("root/") and not now.get(path, b"").startswith(text):
            faults.append(f"the next command changed {path}")
    if any(b"The next one" in text for path, text in stands.items()) or desk.times_recorded("The next one") != 1:
        faults.append("the next command is not recorded once")
    faults += [f"left over: {left}" for left in desk.temporaries("root/incidents/")]
    faults += again(desk, command, new)
    return faults


def again(desk, command, new):
    """Typed a second time: what is small and the program's own is whole afterwards, and nothing is left over."""
    if command.name in ("init", "use"):
        desk.run("-q", *command.words)
    elif command.name == "replay":
        run = desk.run("replay", "--now", "2026-11-23T11:40:00+01:00")
        faults = [] if run.status == 0 else [f"the second replay: exit {run.status}: {run.err.strip()}"]
        if desk.times_recorded() != 1 or desk.spool():
            faults.append(f"after the second replay it is recorded {desk.times_recorded()} times, kept: {desk.spool()}")
        return faults
    elif command.name == "sync":
        run = desk.run("sync")
        faults = [] if run.status == 0 else [f"the second sync: exit {run.status}: {run.err.strip()}"]
        for text in (TEXT, "Theirs", "The next one"):
            there = on_the_remote(desk).count(b'"' + text.encode() + b'"')
            if desk.times_recorded(text) != 1 or there != 1:
                faults.append(f"{text} is here {desk.times_recorded(text)} times and on the remote {there} times")
        return faults
    elif command.name == "merge":
        run = desk.run(*command.words)
        faults = [] if run.status == 0 else [f"the second merge: exit {run.status}: {run.err.strip()}"]
        if b"<<<<<<<" in desk.bytes():
            faults.append("the markers are still there")
        for text in (TEXT, "Theirs", "The next one"):
            if desk.times_recorded(text) != 1:
                faults.append(f"{text} is recorded {desk.times_recorded(text)} times")
        return faults
    elif command.name == "open":
        desk.run("use", "next")
    else:
        return []
    faults = [f"left over: {left}" for left in desk.temporaries()]
    if command.name in ("init", "use"):
        faults += [f"{path} is not whole" for path in new if path not in desk.files()]
    return faults


def main(program, *only):
    need_tracing(program)
    faults, tried = covers_all(SOURCE), 0
    with Desk(program) as desk:
        for command in among(only):
            calls, old, new = reference(desk, command)
            for call in chosen(command, calls):
                tried += 1
                found = kill(desk, command, call, old, new)
                faults += [f"{titled(command)}, killed at {call.text[:200]}: {fault}" for fault in found]
    verdict("program_killed", faults, tried)


if __name__ == "__main__":
    main(*sys.argv[1:])
