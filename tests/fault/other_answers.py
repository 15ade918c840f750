# SPDX-License-Identifier: MIT
"""What a kernel may answer besides the errors that failing_calls tries at each call: that a call was interrupted, that a
name is taken, that this file system or this user may not. Each is got over, or said, and nothing is torn."""

import fcntl
import os
import re
import sys

from tracing import Room, need_tracing, verdict

TEMPORARY = r'openat\(.*"\.sitrep-log-[0-9a-f]{12}\.tmp", O_WRONLY'
LOG = r'openat\(.*"log", O_RDONLY'
LOCK = r'openat\(.*sitrep\.lock"'
SWAPPED = r'openat\(.*"\.sitrep-log-[0-9a-f]{12}\.tmp", O_RDONLY'  # after what it was made of was read back
WRITTEN = r"write\(\d+<.*\.tmp>"

# Scenario, each call with what it is answered, what comes
# of it: the status, words of the reason.
TABLE = [
    ("append", [(LOG, "error=EINTR")], 0, ""),
    ("append", [(r"read\(\d+<[^>]*/log>", "error=EINTR")], 0, ""),
    ("append", [(WRITTEN, "error=EINTR")], 0, ""),
    ("append", [(WRITTEN, "retval=0")], 3, "input/output error"),
    ("append", [(r"flock\(", "error=EINTR")], 0, ""),
    ("append", [(r"flock\(", "error=EAGAIN")], 0, ""),
    ("append", [(LOCK, "error=EACCES")], 3, "permission denied"),  # there is none, and none may be made
    ("append", [(TEMPORARY, "error=EEXIST")], 0, ""),
    ("append", [(TEMPORARY, "error=EEXIST+")], 3, "file exists"),
    ("append", [(r"renameat2\(", "error=EOPNOTSUPP")], 0, ""),
    ("append", [(r"fchown\(", "error=EPERM")], 0, ""),
    ("append", [(r"fchown\(", "error=EIO")], 3, "input/output error"),
    ("create", [(r"mkdirat\(", "error=EEXIST")], 3, "no such file"),
    ("create", [(r"renameat2\(", "error=EEXIST")], 3, "it exists already"),
    ("create", [(r"renameat2\(", "error=ENOSYS"), ("linkat", "error=EPERM")], 0, ""),
    ("create", [(r"renameat2\(", "error=ENOSYS"), ("linkat", "error=EOPNOTSUPP")], 0, ""),
    ("create", [(r"renameat2\(", "error=ENOSYS"), ("linkat", "error=ENOSYS")], 0, ""),
    ("create", [(r"renameat2\(", "error=ENOSYS"), ("linkat", "error=EEXIST")], 3, "it exists already"),
]


def rule(calls, pattern, effect):
    if pattern.isalpha():  # a call that only the answer to another brings about
        return f"{pattern}:{effect}:when=1"
    call = next(call for call in calls if re.match(pattern, call.text))
    return f"{call.name}:{effect.rstrip('+')}:when={call.nth}{'+' * effect.endswith('+')}"


def check(room, run, status, reason):
    faults = []
    if run.status != status or reason not in run.err:
        faults.append(f"exit {run.status}: {run.err.strip()}")
    if room.bytes() != (room.new() if status == 0 else room.old()):
        faults.append(f"the target is {room.bytes()!r}")
    return faults + [f"left over: {left}" for left in room.temporaries()]


def answered(probe, scenario, answers, status, reason):
    with Room(probe, scenario) as room:
        calls = room.run().calls
    with Room(probe, scenario) as room:
        return check(room, room.run(*(rule(calls, *answer) for answer in answers)), status, reason)


def another_owner(probe, error, status):
    """The file belongs to somebody else, and it cannot be given back."""
    if os.geteuid() != 0:
        return []
    with Room(probe) as room:
        os.chown(room.path, 1234, -1)
        return check(room, room.run(f"fchown:error={error}:when=1"), status, "")


def lock_of_another_user(probe):
    """It may not be written to, and need not be."""
    with Room(probe) as room:
        room.append_unaided("two")
        room.put(b"one\n")
        nth = next(call.nth for call in room.run().calls if re.match(LOCK, call.text))
        room.put(b"one\n")
        return check(room, room.run(f"openat:error=EACCES:when={nth}"), 0, "")


def lock_that_fails_while_it_is_waited_for(probe):
    with Room(probe) as room, open(room.root + "/sitrep.lock", "wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return check(room, room.run("flock:error=EIO:when=2"), 3, "input/output error")


def neither_seen_nor_swapped_back(probe, when):
    """The exchange is made, what came out cannot be read, and the way back fails too; so does, from the second on, a
    name of its own for it. It is said where it is."""
    with Room(probe) as room:
        calls = room.run().calls
        seen = [call for call in calls if re.match(SWAPPED, call.text)][-1]
    with Room(probe) as room:
        run = room.run(f"openat:error=EIO:when={seen.nth}", f"renameat2:error=EIO:when={when}")
        said = re.search(r"what it saved is in (\S+)", run.err)
        stands = room.path.rpartition("/")[0] + "/" + said[1] if said else ""
        if run.status != 3 or room.bytes() != room.new() or not os.path.isfile(stands):
            return [f"exit {run.status}, the target is {room.bytes()!r}: {run.err.strip()}"]
        with open(stands, "rb") as kept:
            return [] if kept.read() == room.old() else [f"{stands} is not what was there"]


def main(probe):
    need_tracing(probe)
    cases = [(f"{scenario}, {answers}", answered, (scenario, answers, status, reason))
             for scenario, answers, status, reason in TABLE if os.geteuid() == 0 or "fchown" not in answers[0][0]]
    cases += [(f"owner, {error}", another_owner, (error, status)) for error, status in (("EPERM", 0), ("EIO", 3))]
    cases.append(("the lock of another user", lock_of_another_user, ()))
    cases.append(("a lock that fails", lock_that_fails_while_it_is_waited_for, ()))
    cases += [(f"no way back, {when}", neither_seen_nor_swapped_back, (when,)) for when in ("2", "2+")]
    faults = [f"{title}: {fault}" for title, test, words in cases for fault in test(probe, *words)]
    verdict("other_answers", faults, len(cases))


if __name__ == "__main__":
    main(sys.argv[1])
