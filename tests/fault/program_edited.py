# SPDX-License-Identifier: MIT
"""An editor saves the log while the real program is about to swap its new file in (strace holds it up there). What was
saved stands, with the entry after it, recorded once. Where an editor holds the log in its hands all the time, the entry
is kept and replayed once the file rests."""

import os
import sys
import time

from commands import TEXT
from desk import Desk
from tracing import need_tracing, verdict

HOLD = 300_000  # microseconds
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


def wait_for_exchange(desk, running, nth):
    while running.poll() is None:
        if os.path.exists(desk.trace):
            with open(desk.trace, encoding="utf-8") as trace:
                if trace.read().count("renameat2(") >= nth:
                    return True
        time.sleep(0.005)
    return False


def once(desk, save):
    desk.set_up("acme")
    saved = desk.bytes() + COMMENT
    running = desk.start(["-q", "note", TEXT], (f"renameat2:delay_enter={HOLD}:when=1",))
    if not wait_for_exchange(desk, running, 1):
        return ["no exchange was seen"]
    save(desk, saved)
    out, err = running.communicate()
    faults = [] if running.returncode == 0 else [f"exit {running.returncode}: {err.strip()}"]
    if not desk.bytes().startswith(saved) or desk.times_recorded() != 1 or out.strip().encode() not in desk.bytes():
        faults.append(f"recorded {desk.times_recorded()} times, printed {out!r}: {desk.bytes()!r}")
    return faults + [f"left over: {left}" for left in desk.temporaries()]


def never_at_rest(desk):
    """A save on the way into each exchange, the one that puts the other's save back among them."""
    desk.set_up("acme")
    running = desk.start(["-q", "note", TEXT], (f"renameat2:delay_enter={HOLD // 3}",))
    saves, nth = [], 0
    while wait_for_exchange(desk, running, nth + 1):
        nth += 1
        saves.append(b"%s\n# save %d\n" % (desk.bytes() if nth == 1 else saves[0], nth))
        by_rename(desk, saves[-1])
    _, err = running.communicate()
    left = [name for name in os.listdir(desk.root + "/incidents") if ".saved-" in name]
    texts = [desk.bytes()] + [desk.bytes(name.removesuffix(".toml")) for name in left if name.endswith(".toml")]
    for name in left:
        with open(f"{desk.root}/incidents/{name}", "rb") as text:
            texts.append(text.read())
    faults = [f"lost: {save!r}" for save in saves if not any(text.startswith(save) for text in texts)]
    if running.returncode == 3 and not desk.times_recorded():
        if len(desk.spool()) != 1 or "is kept in" not in err:
            faults.append(f"the entry is not kept: {err.strip()}")
        desk.run("replay")
    elif running.returncode not in (0, 3):
        faults.append(f"exit {running.returncode}: {err.strip()}")
    if desk.times_recorded() != 1:
        faults.append(f"recorded {desk.times_recorded()} times")
    return faults


def main(program):
    need_tracing(program)
    faults, tried = [], 0
    with Desk(program) as desk:
        for save in (in_place, by_rename, by_moving_away):
            tried += 1
            faults += [f"{save.__name__}: {fault}" for fault in once(desk, save)]
        tried += 1
        faults += [f"never at rest: {fault}" for fault in never_at_rest(desk)]
    verdict("program_edited", faults, tried)


if __name__ == "__main__":
    main(sys.argv[1])
