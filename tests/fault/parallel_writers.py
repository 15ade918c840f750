# SPDX-License-Identifier: MIT
"""Many processes append to one log with the real program, commands of many kinds, while a reader reads the file again
and again: each time it is valid TOML, and no byte that stood before has changed. In the end every id that was printed
is there once, under the text it was printed for, and nothing else."""

import re
import subprocess
import sys
import time
import tomllib
from collections import Counter
from multiprocessing import Event, Process, Queue

from desk import Desk
from sizes import LONG, size
from tracing import verdict

KINDS = [
    ("note", "{}"),
    ("fact", "{}", "--source", "the log"),
    ("guess", "{}"),
    ("question", "{}", "--to", "Kim"),
    ("check", "{}", "--who", "Alex", "--due", "30m"),
    ("task", "{}", "--who", "Alex", "--due", "30m"),
    ("impact", "--affected", "{}"),
    ("lesson", "{}", "--worked"),
]


def write(desk, writer, appends, said):
    printed, times, faults = [], [], []
    for nth in range(appends):
        words = KINDS[(writer + nth) % len(KINDS)]
        text = f"entry {nth} of writer {writer}"
        began = time.perf_counter()
        command = [desk.program, "-q", "--by", f"P{writer}", *(word.format(text) for word in words)]
        run = subprocess.run(command, cwd=desk.root, env=desk.env, capture_output=True, text=True)
        times.append(time.perf_counter() - began)
        if run.returncode != 0:
            faults.append(f"{text}: exit {run.returncode}: {run.stderr.strip()}")
        else:
            printed.append((run.stdout.strip(), words[0], text))
    said.put((printed, times, faults))


def read(desk, stop, said):
    before, faults, readings, parsed = b"", [], 0, 0
    while not stop.is_set() and not faults:
        now = desk.bytes()
        readings += 1
        if not now.startswith(before):
            faults.append("a byte that stood has changed")
        if len(now) == len(before):
            time.sleep(0.001)  # the processor is for the writers
            continue
        try:
            tomllib.loads(now.decode())
            parsed += 1
        except ValueError as error:
            faults.append(f"the reader met a torn file: {error}")
        before = now
    said.put((readings, parsed, faults))


def count(desk, printed):
    """What is lost, doubled or strange."""
    log = tomllib.loads(desk.bytes().decode())
    there = Counter()
    for kind, entries in log.items():
        for entry in entries if isinstance(entries, list) else []:
            if re.fullmatch(r"P\d+", entry["by"]):  # else it was there before
                there[(entry["id"], kind, entry.get("text", entry.get("affected")))] += 1
    said = Counter(printed)
    faults = [f"lost: {entry}" for entry in said - there]
    faults += [f"doubled or never acknowledged: {entry}" for entry in there - said]
    numbers = [int(id.split("-")[0]) for id, *_ in there]
    if len(set(numbers)) != len(numbers):
        faults.append("two entries have one number")
    return faults


def in_words(times):
    def at(part):
        return sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000

    return f"median {at(0.5):.1f} ms, 99th percentile {at(0.99):.1f} ms"


def flushes(desk):
    """What one durable write of the log's final size costs here, without us."""
    dd = ["dd", f"if={desk.path()}", f"of={desk.top}/dd", "bs=16M", "conv=fsync"]
    times = []
    for _ in range(50):
        began = time.perf_counter()
        subprocess.run(dd, check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    return times


def main(program):
    writers, appends = size("writers: processes"), size("writers: appends")
    with Desk(program, None) as desk:
        desk.set_up("acme")
        said, seen, stop = Queue(), Queue(), Event()
        reader = Process(target=read, args=(desk, stop, seen))
        reader.start()
        all_writers = [Process(target=write, args=(desk, writer, appends, said)) for writer in range(writers)]
        began = time.perf_counter()
        for each in all_writers:
            each.start()
        results = [said.get() for _ in all_writers]
        took = time.perf_counter() - began
        stop.set()
        readings, parsed, faults = seen.get()
        for each in (*all_writers, reader):
            each.join()
        printed = [entry for entries, _, _ in results for entry in entries]
        times = [each for _, of_one, _ in results for each in of_one]
        faults += [fault for _, _, found in results for fault in found]
        if len(printed) != writers * appends:
            faults.append(f"{len(printed)} of {writers * appends} were acknowledged")
        faults += count(desk, printed) + [f"left over: {left}" for left in desk.temporaries()]
        if not parsed:
            faults.append("the reader has read nothing")
        print(f"{writers} x {appends} in {took:.1f} s, read {readings} times and parsed {parsed} times")
        if LONG:
            print(f"one append: {in_words(times)}")
            print(f"dd conv=fsync of {len(desk.bytes())} bytes: {in_words(flushes(desk))}")
        verdict("parallel_writers", faults[:20], writers * appends)


if __name__ == "__main__":
    main(sys.argv[1])
