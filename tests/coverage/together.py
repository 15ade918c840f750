# SPDX-License-Identifier: MIT
"""Adds up the counts of many runs. usage: together.py RUNS BUILD   (folders of .gcda files below RUNS, each with BUILD's
path inside it; the sums go into BUILD, with what stands there). Thousands of runs did the same to most sources: of equal
files one is taken. So a count is no longer how often, but what counts nothing was never done.

The files are those of GCC 12 (gcov-io.h): four words, then records of a tag, a length in bytes and so many bytes, then a
zero. gcov-tool could add them too, two at a time, and takes half an hour for it."""

import os
import struct
import sys
from array import array
from collections import Counter, defaultdict

FUNCTION, ARCS, SUMMARY = 0x01000000, 0x01A10000, 0xA1000000


def functions(content):
    """The records of each function, behind those of the whole; None where a failure that was meant for the program has
    cut the file short or garbled it."""
    found, at = [[]], 16
    while at + 8 <= len(content):
        tag, length = struct.unpack_from("<Ii", content, at)
        at += 8 + max(length, 0)
        if tag not in (FUNCTION, ARCS, SUMMARY) or at > len(content) or length % 4 or (tag == ARCS and length % 8):
            return None
        if tag == FUNCTION:
            found.append([])
        held = content[at - max(length, 0) : at]
        # A negative length: so many bytes of counts, all nothing, which are left out.
        found[-1].append((tag, array("q", bytes(-length) if length < 0 else held) if tag == ARCS else held))
    return found if content[:4] == b"adcg" and content[at:] == bytes(4) else None


def add(sums, more):
    for nth, records in enumerate(more):
        if len(records) > len(sums[nth]):  # a function that the linker took from this source in that program alone
            sums[nth] = records
        elif len(records) == len(sums[nth]):
            for (tag, held), (_, counts) in zip(sums[nth], records):
                for at, count in enumerate(counts if tag == ARCS else ()):
                    if count:
                        held[at] += count


def total(contents):
    """One file that counts what any of these counts; nothing where none is whole."""
    every = [(content[:16], found) for content in contents if (found := functions(content))]
    if not every:
        return b""
    (head, size), _ = Counter((head, len(found)) for head, found in every).most_common(1)[0]
    alike = [found for other, found in every if other == head and len(found) == size]
    for found in alike[1:]:
        add(alike[0], found)
    records = [(tag, bytes(held)) for function in alike[0] for tag, held in function]
    return head + b"".join(struct.pack("<II", tag, len(held)) + held for tag, held in records) + bytes(4)


def main(runs, build):
    build = os.path.realpath(build)
    contents = defaultdict(set)
    for folder in [build] + [os.path.join(runs, run) + build for run in os.listdir(runs)]:
        for at, _, names in os.walk(folder):
            for name in names:
                if name.endswith(".gcda"):
                    with open(os.path.join(at, name), "rb") as file:
                        contents[os.path.relpath(os.path.join(at, name), folder)].add(file.read())
    for path, each in contents.items():
        with open(os.path.join(build, path), "wb") as file:
            file.write(total(each))


if __name__ == "__main__":
    main(*sys.argv[1:])
