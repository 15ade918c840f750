# SPDX-License-Identifier: MIT
"""Every system call of a command fails, once and from then on, with ENOSPC, EIO and EROFS; writes are cut short by a
quota of every size. A text is then in exactly one place: recorded (exit 0; or exit 3, and it says under which id), or
kept in the spool (exit 3, its path printed, the incident byte-identical, no temporary), or, where that fails too, on
standard error. What was kept is written once by `sitrep replay`, under the five characters that were chosen for it."""

import os
import re
import sys

from commands import TEXT, among, titled
from desk import Desk, differences
from program_killed import reference
from sizes import is_chosen, size
from tracing import MEMORY, need_tracing, verdict

ERRORS = ("ENOSPC", "EIO", "EROFS")
TRIED = ("fact", "open", "close", "undo", "replay", "use", "init")  # between them, every way to the disk

# One byte is said to be written, and none was. No kernel does that; the look at what was written finds it all the same.
LIE = "retval=1"

# Tried in the suite too, every case of them.
ALWAYS = ("write", "fsync", "renameat2", "fchmod")

RECORDED = re.compile(r"recorded, so do not type it again: [1-9]\d*-[0-9a-z]{5}  ")

# Standard error itself fails, or the program cannot even end: nothing can be said.
SILENT = ("write", "exit_group")


def fives(text):
    return set(re.findall(rb'^id = "\d+-([0-9a-hjkmnp-tv-z]{5})"', text, re.M))


def places(desk, run):
    """Where the text is now."""
    found = ["the incident"] * desk.times_recorded()
    kept = [path for path, text in desk.spool().items() if TEXT.encode() in text]
    found += ["the spool" for _ in kept]
    if TEXT in run.err and "here it is" in run.err:
        found.append("standard error")
    return found, kept


def check_text(desk, run, silent):
    found, kept = places(desk, run)
    faults = []
    if len(found) != 1 and not (silent and not found):
        faults.append(f"exit {run.status}, and it is in {found or 'no place'}: {run.err.strip()}")
    if run.status == 0 and found != ["the incident"]:
        faults.append("exit 0 and not recorded")
    if run.status == 3 and found == ["the incident"] and not silent and not RECORDED.search(run.err):
        faults.append(f"it is recorded, and that is not said: {run.err.strip()}")
    if run.status == 3 and kept and not silent and not any(path.removeprefix("state/") in run.err for path in kept):
        faults.append(f"the path of what is kept is not printed: {run.err.strip()}")
    return faults


def replayed(desk):
    """What was kept is recorded once, and stays so."""
    chosen = fives(b"\n".join(desk.spool().values()))
    first = desk.run("replay")
    faults = [] if first.status == 0 else [f"replay: exit {first.status}: {first.err.strip()}"]
    once = desk.bytes("ready") + desk.bytes("acme")
    if not chosen <= fives(once):
        faults.append(f"replayed as {fives(once)}, and {chosen} was chosen")
    desk.run("replay")
    if desk.times_recorded() != 1 or desk.bytes("ready") + desk.bytes("acme") != once:
        faults.append(f"recorded {desk.times_recorded()} times")
    if desk.spool():
        faults.append("still kept")
    return faults


def aside(files, run):
    """Without what is kept: in the spool, or where the message says, when it could not be told whose it is."""
    return {path: text for path, text in files.items() if "/spool/" not in path and
            not (".saved-" in path and os.path.basename(path) in run.err)}


def check(desk, command, run, old, new, call, silent):
    faults = differences(*(aside(files, run) for files in (desk.files(), old, new)), command.rewrites)
    if "/zoneinfo/" in call and run.status == 2 and "there is no time zone" in run.err:
        pass
    elif run.status not in (0, 3):
        faults.append(f"exit {run.status}: {run.err.strip()}")
    if run.status != 0 and not silent and not run.err.startswith("sitrep: "):
        faults.append(f"no reason is given: {run.err!r}")
    if not call.startswith(("unlinkat", "getdents")):
        faults += [f"left over: {left}" for left in desk.temporaries()]
    if TEXT not in " ".join(command.words) and command.name != "replay":
        return faults
    if command.name != "replay":
        faults += check_text(desk, run, silent)
    elif run.status == 0 and desk.times_recorded() != 1:
        faults.append("exit 0 and not recorded")
    elif not desk.times_recorded() and not desk.spool():
        faults.append("it is lost")
    return faults + (replayed(desk) if desk.spool() else [])


def cases(command, calls):
    one_of = size("fail: one case of")
    for call in calls:
        if call.name in MEMORY:
            continue
        effects = [f"error={error}" for error in ERRORS]
        if re.match(r"write\(\d+<.*\.tmp>", call.text):
            effects.append(LIE)
        for effect in effects:
            for when in (f"{call.nth}", f"{call.nth}+"):
                rule = f"{call.name}:{effect}:when={when}"
                if effect == LIE and when.endswith("+"):  # a lie to the spool is believed
                    continue
                if call.name in ALWAYS or is_chosen(f"{titled(command)} {rule}", one_of):
                    yield call, rule


def by_injection(desk, command):
    calls, old, new = reference(desk, command)
    tried, faults = 0, []
    for call, rule in cases(command, calls):
        tried += 1
        desk.set_up(command.desk)
        run = desk.run("-q", *command.words, inject=(rule,))
        if call.name == "fsync" and "/incidents" in call.text and run.status == 0:
            faults.append(f"{titled(command)}, {rule} {call.text[:160]}: not on disk, and acknowledged")
        silent = call.name in SILENT and rule.endswith("+")
        found = check(desk, command, run, old, new, call.text, silent)
        faults += [f"{titled(command)}, {rule} {call.text[:160]}: {fault}" for fault in found]
    return tried, faults


def by_quota(desk, command):
    """The kernel itself cuts a write short at the quota, and fails the next."""
    _, old, new = reference(desk, command)
    most = max(len(text) for text in new.values())
    tried, faults = 0, []
    for quota in range(0, most + 60, size("quota: a step of")):
        tried += 1
        desk.set_up(command.desk)
        run = desk.run("-q", *command.words, quota=quota)
        found = check(desk, command, run, old, new, "", False)
        faults += [f"{titled(command)}, quota of {quota}: {fault}" for fault in found]
    return tried, faults


def main(program, *only):
    need_tracing(program)
    faults, tried = [], 0
    with Desk(program) as desk:
        for command in among(only or TRIED):
            for way in (by_injection, by_quota):
                count, found = way(desk, command)
                tried += count
                faults += found
    verdict("program_failing", faults, tried)


if __name__ == "__main__":
    main(*sys.argv[1:])
