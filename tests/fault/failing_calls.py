# SPDX-License-Identifier: MIT
"""Every system call of an append fails once, and from then on, with each of three errors, and each write is cut short.
Either the append says so (exit 3, the reason in words, the target byte-identical, no temporary left) or it got over it
(exit 0, the new file). Which calls it may get over is listed here; of all others a failure is a failure. When only the
folder could not be flushed, the new file stands and the answer says that it may not survive."""

import sys

from tracing import MEMORY, SCENARIOS, Room, calls_of_the_append, need_tracing, verdict

ERRORS = {
    "ENOSPC": "no space left on device",
    "EIO": "input/output error",
    "EROFS": "read-only file system",
}

# Sweeping up after others, names, closing, and looks that are simply taken again. All else must be reported.
MAY_GET_OVER = ("getdents64", "getrandom", "unlinkat", "close", "fcntl", "newfstatat", "fstat", "read")


def may_get_over(call, calls):
    made = next(i for i, c in enumerate(calls) if '.tmp", O_WRONLY|O_CREAT' in c.text)
    last_look = call.name == "openat" and calls.index(call) > made
    return last_look or call.name in MAY_GET_OVER or (call.name == "openat" and '"."' in call.text)


def is_last_flush(call, calls):
    return call == [c for c in calls if c.name == "fsync"][-1]


def check(room, run, call, calls, reason, unsure, silent):
    faults = []
    stands = room.bytes()
    if run.status == 3 and "unsure: " in run.err:
        if not unsure:
            faults.append("unsure, though it was not the folder's flush")
        if stands != room.new():
            faults.append(f"unsure, and not written: {stands!r}")
    elif run.status == 3:
        if stands != room.old():
            faults.append(f"failed, and the target is {stands!r}")
        if not silent and ("could not write" not in run.err or reason not in run.err):
            faults.append(f"the reason is missing: {run.err.strip()}")
    elif run.status == 0:
        if not may_get_over(call, calls):
            faults.append("the failure was not reported")
        if stands != room.new() or run.out != "ok\n":
            faults.append(f"exit 0 and the target is {stands!r}")
    else:
        faults.append(f"exit {run.status}")
    if unsure and run.status != 3:
        faults.append("the folder's flush failed and nothing was said")
    if room.temporaries() and call.name != "unlinkat":
        faults.append(f"left over: {room.temporaries()}")
    return faults


def main(probe):
    need_tracing(probe)
    faults, tried = [], 0
    for title, (scenario, inject) in SCENARIOS.items():
        with Room(probe, scenario) as room:
            calls = calls_of_the_append(room, room.run(*inject).calls)[:-1]
        for call in calls:
            if call.name in MEMORY or (inject and call.name == "renameat2"):  # which fails already
                continue
            cases = [(f"error={error}", "" if may_get_over(call, calls) else words) for error, words in ERRORS.items()]
            if call.name == "write":
                cases.append(("retval=1", ""))  # one byte is said to be written, and none was
            for effect, reason in cases:
                for when in (f"{call.nth}", f"{call.nth}+"):
                    with Room(probe, scenario) as room:
                        tried += 1
                        run = room.run(*inject, f"{call.name}:{effect}:when={when}")
                        unsure = is_last_flush(call, calls)
                        silent = call.name == "write" and when.endswith("+")  # nor can it write its reason
                        found = check(room, run, call, calls, reason, unsure, silent)
                        faults += [f"{title}, {effect} at {when} {call.text}: {fault}" for fault in found]
    verdict("failing_calls", faults, tried)


if __name__ == "__main__":
    main(sys.argv[1])
