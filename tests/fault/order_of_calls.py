# SPDX-License-Identifier: MIT
"""Power loss cannot be had in a test, but the order of calls that survives it can: all bytes written, fsync of the new
file, its replacement, fsync of the folder, and only then the answer. For a new file also each folder that leads to it
is flushed into the one above, before it has its name.

Removing either fsync from src/store fails this test. So that this stays true, each fsync in turn is answered by strace
without being made, and the order must then be found broken."""

import re
import sys

from tracing import SCENARIOS, Room, need_tracing, verdict


def find(calls, pattern, last=False):
    found = [i for i, call in enumerate(calls) if call.made and re.match(pattern, call.text)]
    return found[-1 if last else 0] if found else None


def broken(room, calls):
    """What is wrong with the order; nothing where it is right."""
    folder, _, name = room.path.rpartition("/")
    temporary = r'[^"]*/\.sitrep-' + re.escape(name) + r"-[0-9a-f]{12}\.tmp"
    steps = [
        ("write of the new file", rf"write\(\d+<{temporary}>", True),
        ("its fsync", rf"fsync\(\d+<{temporary}>\)", True),
        ("replacement", r'(renameat2?|linkat)\(.*"\.sitrep-', True),
        ("fsync of the folder", rf"fsync\(\d+<{re.escape(folder)}>\)", True),
        ("answer", r'write\(1.*"ok\\n"', False),
    ]
    places = [(what, find(calls, pattern, last)) for what, pattern, last in steps]
    faults = [f"no {what}" for what, place in places if place is None]
    for (before, a), (after, b) in zip(places, places[1:]):
        if a is not None and b is not None and a >= b:
            faults.append(f"{before} comes after {after}")
    mode = find(calls, rf"fchmod\(\d+<{temporary}>", True)
    if not room.create and (mode is None or places[1][1] is None or mode > places[1][1]):
        faults.append("the mode is not set before the fsync")
    look = find(calls, rf'(newfstatat|fstatat64|statx)\(\d+<{re.escape(folder)}>, "{re.escape(name)}"', True)
    if not room.create and (look is None or None in (places[1][1], places[2][1])):
        faults.append("no second look at the target")
    elif not room.create and not places[1][1] < look < places[2][1]:
        faults.append("the second look at the target is not the last thing before its replacement")
    above = folder
    while room.create and above != room.root:
        above = above.rpartition("/")[0]
        flushed = find(calls, rf"fsync\(\d+<{re.escape(above)}>\)")
        if flushed is None or places[2][1] is None or flushed > places[2][1]:
            faults.append(f"{above} is not flushed before the new file has its name")
    return faults


def main(probe):
    need_tracing(probe)
    faults, tried = [], 0
    for title, (scenario, inject) in SCENARIOS.items():
        with Room(probe, scenario) as room:
            run = room.run(*inject)
            tried += 1
            if run.status != 0 or room.bytes() != room.new():
                faults.append(f"{title}: exit {run.status}, {room.bytes()!r}: {run.err}")
            faults += [f"{title}: {fault}" for fault in broken(room, run.calls)]
            flushes = sum(call.name == "fsync" for call in run.calls)
        for nth in range(1, flushes + 1):
            with Room(probe, scenario) as room:
                tried += 1
                run = room.run(*inject, f"fsync:retval=0:when={nth}")
                if not broken(room, run.calls):
                    faults.append(f"{title}: without fsync {nth} of {flushes} the order still passes")
    verdict("order_of_calls", faults, tried)


if __name__ == "__main__":
    main(sys.argv[1])
