# SPDX-License-Identifier: MIT
"""A fresh folder, the probe in it under strace, and what came of it. Exits 77, which CTest takes for "skipped", where
tracing is not permitted. Calls that strace answered in the kernel's place are marked and count as not made."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, namedtuple

OLD = b"one\n"
LINE = "two"
NEW = b"one\ntwo\n"

# Title: what is done, and what the kernel is made to lack.
SCENARIOS = {
    "append": ("append", ()),
    "create": ("create", ()),
    "append where no exchange is": ("append", ("renameat2:error=EINVAL",)),
    "create where no such rename is": ("create", ("renameat2:error=ENOSYS",)),
}

# A call of the trace: its name, its how-manyeth of that name, the whole text, whether it succeeded and was really made.
Call = namedtuple("Call", "name nth text made")
Run = namedtuple("Run", "status out err calls")


# No I/O.
MEMORY = ("brk", "mmap", "munmap", "mprotect", "madvise", "mremap")


def need_tracing(program):
    with open(program, "rb") as binary:
        if b"__asan_init" in binary.read():  # it makes calls of its own, and aborts when one of them fails
            print("skipped: a program with sanitizers cannot be traced")
            sys.exit(77)
    try:
        tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, text=True)
        reason = tried.stderr.strip() if tried.returncode else ""
    except OSError as error:
        reason = str(error)
    if reason:
        print(f"skipped: strace cannot trace here: {reason.splitlines()[0]}")
        sys.exit(77)


def strace(words, trace, inject):
    """The command line that runs words under strace, with every rule of inject."""
    rules = [word for rule in inject for word in ("-e", "inject=" + rule)]
    return ["strace", "-y", "-s", "4096", "-o", trace, *rules, *words]


def parse(trace):
    calls, seen = [], Counter()
    for line in trace.splitlines():
        match = re.match(r"(\w+)\(", line)
        if match:
            seen[match[1]] += 1
            made = "(INJECTED)" not in line and re.search(r"\) += (-1 |\?)", line) is None
            calls.append(Call(match[1], seen[match[1]], line, made))
    return calls


class Room:
    """A folder with a log in it, or none yet for a scenario that creates one, for the probe."""

    def __init__(self, probe, scenario="append"):
        self.probe = os.path.abspath(probe)
        self.create = scenario == "create"
        self.top = os.path.realpath(tempfile.mkdtemp(prefix="sitrep-fault-"))
        self.root = os.path.join(self.top, "root")
        self.trace = os.path.join(self.top, "trace")
        self.file = "made/below/log" if self.create else "log"
        self.path = os.path.join(self.root, self.file)
        os.mkdir(self.root)
        if not self.create:
            self.put(OLD)
            if os.geteuid() == 0:
                os.chown(self.path, -1, 2345)  # so that a group must be kept

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.top)

    def put(self, text):
        with open(self.path, "wb") as out:
            out.write(text)

    def bytes(self):
        try:
            with open(self.path, "rb") as log:
                return log.read()
        except FileNotFoundError:
            return None

    def old(self):
        return None if self.create else OLD

    def new(self):
        return LINE.encode() + b"\n" if self.create else NEW

    def temporaries(self):
        return [name for _, _, names in os.walk(self.root) for name in names if name.endswith((".tmp", ".new"))]

    def command(self, line=LINE, create=None):
        create = self.create if create is None else create
        return [self.probe, self.root, self.file, line] + (["create"] if create else [])

    def traced(self, *inject):
        return strace(self.command(), self.trace, inject)

    def run(self, *inject):
        traced = self.traced(*inject)
        done = subprocess.run(traced, capture_output=True, text=True, timeout=60)
        return Run(done.returncode, done.stdout, done.stderr, read_trace(self.trace))

    def append_unaided(self, line):
        """The next command, untraced; it makes the file where the last one did not."""
        create = self.bytes() is None
        return subprocess.run(self.command(line, create), capture_output=True, text=True)


def read_trace(path):
    with open(path, encoding="utf-8", errors="replace") as trace:
        return parse(trace.read())


def calls_of_the_append(room, calls):
    """From the first call that names the folder to the answer: without the loader and the end."""
    first = next(i for i, call in enumerate(calls) if room.root in call.text and call.name != "execve")
    last = next(i for i, call in enumerate(calls) if call.name == "write" and "ok\\n" in call.text)
    return calls[first : last + 1]


def verdict(test, faults, tried):
    for fault in faults:
        print(f"{test}: {fault}")
    print(f"{test}: {tried} cases, {len(faults)} faults")
    sys.exit(1 if faults else 0)
