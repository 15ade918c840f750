# SPDX-License-Identifier: MIT
"""An editor saves in the one moment that no look can cover: after the last stat, before the exchange. strace holds the
append up on its way into the exchange, and the editor saves then. Its text must stand, with the entry after it; and if
it saves a second time while the first save is being put back, neither save is lost.

Removing the look at what came out of the exchange (swap_in in src/store/replace.cpp) fails this test."""

import os
import subprocess
import sys
import time

from tracing import OLD, Room, need_tracing, verdict

HOLD = 1_000_000  # microseconds; a busy machine must get its save in


def in_place(room, text):
    room.put(text)


def same_length_and_time(room, text):
    before = os.stat(room.path)
    room.put(text.replace(b"edited\n", b"", 1)[: len(OLD)].upper())
    os.utime(room.path, ns=(before.st_atime_ns, before.st_mtime_ns))


def by_rename(room, text):
    with open(room.path + "~", "wb") as out:
        out.write(text)
    os.rename(room.path + "~", room.path)


def start(room, when):
    held_up = room.traced(f"renameat2:delay_enter={HOLD}:when={when}")
    pipe = subprocess.PIPE
    return subprocess.Popen(held_up, stdout=pipe, stderr=pipe, text=True)


def wait_for_exchange(room, nth):
    """Until strace has written that the nth exchange is being entered."""
    for _ in range(1000):
        if os.path.exists(room.trace):
            with open(room.trace, encoding="utf-8") as trace:
                if trace.read().count("renameat2(") >= nth:
                    return True
        time.sleep(0.005)
    return False


def save_once(probe, save):
    with Room(probe) as room:
        append = start(room, "1")
        if not wait_for_exchange(room, 1):
            append.kill()
            return ["no exchange was seen"]
        save(room, OLD + b"edited\n")
        saved = room.bytes()
        _, err = append.communicate()
        faults = [] if append.returncode == 0 else [f"exit {append.returncode}: {err.strip()}"]
        if saved == OLD or room.bytes() != saved + b"two\n":
            faults.append(f"saved was {saved!r}, and now stands {room.bytes()!r}")
        if room.temporaries():
            faults.append(f"left over: {room.temporaries()}")
        return faults


def save_twice(probe, save):
    with Room(probe) as room:
        append = start(room, "1..2")
        saves = (b"one\nfirst\n", b"one\nsecond\n")
        for nth, text in enumerate(saves, 1):
            if not wait_for_exchange(room, nth):
                append.kill()
                return [f"no exchange {nth} was seen"]
            save(room, text)
        _, err = append.communicate()
        kept = [name for name in os.listdir(room.root) if ".saved-" in name]
        texts = [room.bytes()]
        for name in kept:
            with open(os.path.join(room.root, name), "rb") as text:
                texts.append(text.read())
        faults = [f"lost: {text!r}" for text in saves if text not in texts]
        if append.returncode != 3 or not kept or kept[0] not in err:
            faults.append(f"exit {append.returncode}, and it does not name {kept}: {err.strip()}")
        return faults


def main(probe):
    need_tracing(probe)
    faults, tried = [], 0
    for save in (in_place, same_length_and_time, by_rename):
        tried += 1
        faults += [f"{save.__name__}: {fault}" for fault in save_once(probe, save)]
    for save in (in_place, by_rename):
        tried += 1
        faults += [f"{save.__name__}, twice: {fault}" for fault in save_twice(probe, save)]
    verdict("editor_in_the_gap", faults, tried)


if __name__ == "__main__":
    main(sys.argv[1])
