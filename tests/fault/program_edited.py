# SPDX-License-Identifier: MIT
"""An editor saves the log while the real program is about to swap its new file in (strace holds it up there). What was
saved stands, with the entry after it, recorded once. Where an editor holds the log in its hands all the time, the entry
is kept and replayed once the file rests."""

import contextlib
import os
import sys
import time

from commands import TEXT
from desk import Desk
from tracing import need_tracing, verdict

HOLD = 300_000  # microseconds
MOST_ROUNDS = 10
COMMENT = b"\n# put right in an editor\n"


def in_place(desk, text):
    desk.put(text)


def by_rename(desk, text):
    desk.put(text, "acme~")
    os.rename(desk.path("acme~"), desk.path())


def by_moving_away(desk, text):
    os.rename(desk.path(), desk.path("acme~"))
    desk.put(text)
    os.remove(desk.path("acme~"))


class Exchanges:
    """The swaps of the new file and the log as strace sees them: one is held up while its line has no result yet. A save
    on the way into another rename, of a file in the spool, would only replace the save before it."""

    def __init__(self, desk, delay):
        with contextlib.suppress(FileNotFoundError):
            os.remove(desk.trace)  # an earlier run's calls are not this one's
        self.trace = desk.trace
        self.running = desk.start(["-q", "note", TEXT], (f"renameat2:delay_enter={delay}",))

    def lines(self):
        try:
            with open(self.trace, encoding="utf-8") as trace:
                return [line for line in trace.read().splitlines() if "RENAME_EXCHANGE" in line]
        except FileNotFoundError:
            return []

    def wait_for(self, nth):
        while self.running.poll() is None:
            if len(self.lines()) >= nth:
                return True
            time.sleep(0.005)
        return False

    def in_time(self, nth):
        """Whether the nth is held up still: what was saved until now, was saved on the way into it."""
        lines = self.lines()
        return len(lines) == nth and ") = " not in lines[-1]


def patiently(case, *given):
    """On a busy machine a save may come when its exchange is over; that says nothing, and the case is run again."""
    for _ in range(MOST_ROUNDS):
        faults = case(*given)
        if faults is not None:
            return faults
    return [f"no save came in time, {MOST_ROUNDS} times in a row: is this machine too busy?"]


def once(desk, save):
    desk.set_up("acme")
    saved = desk.bytes() + COMMENT
    exchanges = Exchanges(desk, HOLD)
    seen = exchanges.wait_for(1)
    save(desk, saved)
    in_time = exchanges.in_time(1)
    out, err = exchanges.running.communicate()
    if not seen:
        return [f"no exchange was seen: {err.strip()}"]
    if not in_time:
        return None
    faults = [] if exchanges.running.returncode == 0 else [f"exit {exchanges.running.returncode}: {err.strip()}"]
    if not desk.bytes().startswith(saved) or desk.times_recorded() != 1 or out.strip().encode() not in desk.bytes():
        faults.append(f"recorded {desk.times_recorded()} times, printed {out!r}: {desk.bytes()!r}")
    return faults + [f"left over: {left}" for left in desk.temporaries()]


def never_at_rest(desk):
    """A save on the way into each exchange, the one that puts the other's save back among them."""
    desk.set_up("acme")
    exchanges = Exchanges(desk, HOLD)
    saves, in_time = [], True
    while exchanges.wait_for(len(saves) + 1):
        saves.append(b"%s\n# save %d\n" % (saves[0] if saves else desk.bytes(), len(saves) + 1))
        by_rename(desk, saves[-1])
        in_time = in_time and exchanges.in_time(len(saves))
    _, err = exchanges.running.communicate()
    if not in_time:
        return None  # this save may have replaced an earlier one, or the entry, by itself
    left = [name for name in os.listdir(desk.root + "/incidents") if ".saved-" in name]
    texts = [desk.bytes()]
    for name in left:
        with open(f"{desk.root}/incidents/{name}", "rb") as text:
            texts.append(text.read())
    faults = [] if len(saves) > 1 else [f"{len(saves)} saves: none came while another's was put back"]
    faults += [f"lost: {save!r}" for save in saves if not any(text.startswith(save) for text in texts)]
    if exchanges.running.returncode == 3 and not desk.times_recorded():
        if len(desk.spool()) != 1 or "is kept in" not in err:
            faults.append(f"the entry is not kept: {err.strip()}")
        desk.run("replay")
    elif exchanges.running.returncode not in (0, 3):
        faults.append(f"exit {exchanges.running.returncode}: {err.strip()}")
    if desk.times_recorded() != 1:
        faults.append(f"recorded {desk.times_recorded()} times")
    return faults


def main(program):
    need_tracing(program)
    faults, tried = [], 0
    with Desk(program) as desk:
        for save in (in_place, by_rename, by_moving_away):
            tried += 1
            faults += [f"{save.__name__}: {fault}" for fault in patiently(once, desk, save)]
        tried += 1
        faults += [f"never at rest: {fault}" for fault in patiently(never_at_rest, desk)]
    verdict("program_edited", faults, tried)


if __name__ == "__main__":
    main(sys.argv[1])
