# SPDX-License-Identifier: MIT
"""kill -9 on the way into every system call of an append, one after the other. The target is the old file or the new
one, never a third; what was acknowledged is there; and the next append works unaided and leaves no temporary."""

import sys

from tracing import SCENARIOS, Room, calls_of_the_append, need_tracing, verdict


def kill(probe, scenario, inject, call):
    """What is wrong afterwards."""
    with Room(probe, scenario) as room:
        if inject and call.name == "renameat2":
            inject = (f"{inject[0]}:signal=KILL:when={call.nth}",)  # one rule for a call
        else:
            inject = (*inject, f"{call.name}:signal=KILL:when={call.nth}")
        run = room.run(*inject)
        if run.status == 0:
            return ["it was not killed"]
        faults = []
        stands = room.bytes()
        if "ok\\n" in call.text and stands != room.new():
            faults.append("about to be acknowledged and not there")
        if stands not in (room.old(), room.new()):
            faults.append(f"a third file: {stands!r}")
        if "ok" in run.out and stands != room.new():
            faults.append("acknowledged and not there")
        after = room.append_unaided("three")
        if after.returncode != 0 or after.stdout != "ok\n":
            faults.append(f"the next append: exit {after.returncode}: {after.stderr.strip()}")
        if room.bytes() != (stands or b"") + b"three\n":
            faults.append(f"the next append made {room.bytes()!r} of {stands!r}")
        if room.temporaries():
            faults.append(f"left over: {room.temporaries()}")
        return faults


def main(probe):
    need_tracing(probe)
    faults, tried = [], 0
    for title, (scenario, inject) in SCENARIOS.items():
        with Room(probe, scenario) as room:
            calls = calls_of_the_append(room, room.run(*inject).calls)
        for call in calls:
            tried += 1
            faults += [f"{title}, killed at {call.text}: {fault}" for fault in kill(probe, scenario, inject, call)]
    verdict("kill_each_call", faults, tried)


if __name__ == "__main__":
    main(sys.argv[1])
