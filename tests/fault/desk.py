# SPDX-License-Identifier: MIT
"""The real program in a folder with incidents, a state folder beside it, a clock that stands still. The folder has the
same path each time, since what is kept names it; each desk is prepared once and copied for each case."""

import os
import re
import resource
import shutil
import subprocess
import tempfile

from commands import TEXT
from tracing import Run, read_trace, strace

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# The calls are the same as on a disk, and a thousand cases need not wait for one.
IN_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
NOW = "2026-11-23T11:25:00+01:00"


class Desk:
    def __init__(self, program, folder=IN_MEMORY):
        self.program = os.path.abspath(program)
        self.top = os.path.realpath(tempfile.mkdtemp(prefix="sitrep-fault-", dir=folder))
        self.here = os.path.join(self.top, "desk")
        self.root = os.path.join(self.here, "root")
        self.state = os.path.join(self.here, "state")
        self.trace = os.path.join(self.top, "trace")
        self.env = {"PATH": os.environ["PATH"], "HOME": self.here, "XDG_STATE_HOME": self.state, "TZ": "Europe/Berlin",
                    "SITREP_BY": "Sam", "SITREP_NOW": NOW, "TERM": "dumb", "GIT_CEILING_DIRECTORIES": self.top}
        self.prepared = set()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.top)

    def set_up(self, name):
        """The desk of that name, as it is before a command."""
        saved = os.path.join(self.top, name)
        shutil.rmtree(self.here, ignore_errors=True)
        if name not in self.prepared:
            os.makedirs(self.root + "/incidents")
            PREPARE[name](self)
            shutil.copytree(self.here, saved)
            self.prepared.add(name)
        else:
            shutil.copytree(saved, self.here)

    def given(self, name):
        shutil.copy(f"{SOURCE}/tests/given/{name}.toml", self.root + "/incidents")

    # --- running
    def start(self, words, inject=None, quota=None, **options):
        command = [self.program, *words]
        if inject is not None:
            command = strace(command, self.trace, inject)
        limit = None if quota is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (quota, quota))
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=self.root, env=self.env, stdin=subprocess.DEVNULL, stdout=pipe,
                                stderr=pipe, text=True, preexec_fn=limit, **options)

    def run(self, *words, inject=None, quota=None, **options):
        started = self.start(words, inject, quota, **options)
        out, err = started.communicate(timeout=60)
        return Run(started.returncode, out, err, [] if inject is None else read_trace(self.trace))

    # --- looking
    def path(self, name="acme"):
        return f"{self.root}/incidents/{name}.toml"

    def bytes(self, name="acme"):
        try:
            with open(self.path(name), "rb") as log:
                return log.read()
        except FileNotFoundError:
            return b""

    def put(self, text, name="acme"):
        with open(self.path(name), "wb") as out:
            out.write(text)

    def walk(self):
        for folder, folders, names in os.walk(self.here):
            folders[:] = [name for name in folders if not name.endswith(".git")]
            for name in names:
                yield os.path.relpath(os.path.join(folder, name), self.here)

    def files(self):
        """Everything that stays: each path with its bytes."""
        found = {}
        for path in self.walk():
            whole = os.path.join(self.here, path)
            if not path.endswith("sitrep.lock") and not is_temporary(path) and os.path.isfile(whole):
                with open(whole, "rb") as file:
                    found[path] = file.read()
        return found

    def temporaries(self, below=""):
        return [path for path in self.walk() if is_temporary(path) and path.startswith(below)]

    def spool(self):
        return {path: text for path, text in self.files().items() if "/sitrep/spool/" in path}

    def times_recorded(self, text=TEXT):
        """In how many entries, over all incidents."""
        return sum(stands.count(b'"' + text.encode() + b'"') for path, stands in self.files().items()
                   if path.startswith("root/incidents/") and path.endswith(".toml"))


def is_temporary(path):
    return os.path.basename(path).startswith(".sitrep-") and path.endswith((".tmp", ".new"))


def without_chance(text):
    """Ids are chosen anew each time; all else must be the same."""
    text = re.sub(rb"\b(\d+)-[0-9a-hjkmnp-tv-z]{5}\b", rb"\1-_____", text)
    text = text.replace(b"T10:25:00Z", b"T11:25:00+01:00")  # the same, where the zone's file cannot be read
    return re.sub(rb"x_fives = .*", b"x_fives", text)


def differences(stands, old, new, rewrites=False):
    """Each file is the old one or the new one, never a third; and no byte of an incident that stood has changed."""
    faults = []
    for path in sorted({*stands, *old, *new}):
        now, before, after = stands.get(path), old.get(path), new.get(path)
        masked = [None if text is None else without_chance(text) for text in (now, before, after)]
        if masked[0] not in masked[1:]:
            faults.append(f"a third {path}: {now!r}")
        elif not rewrites and path.startswith("root/incidents/") and not (now or b"").startswith(before or b""):
            faults.append(f"{path} has changed above its end: {now!r}")
    return faults


# ------------------------------------------------------------------ the desks

def ready(desk):
    desk.given("ready")


def closed(desk):
    desk.given("ready")
    assert desk.run("close").status == 0


def kept(desk):
    """An entry that was finished and could not be written: the file may grow no further, the spool's is smaller."""
    desk.given("acme")
    run = desk.run("fact", TEXT, quota=len(desk.bytes()))
    assert run.status == 3 and "your entry is kept" in run.err, run


def typed(desk):
    """A text that was typed where two incidents are open, before it had an id; one of them is gone by now."""
    desk.given("acme")
    desk.given("initech")
    run = desk.run("fact", TEXT, "--disproves", "4")
    assert run.status == 2 and "your text is kept" in run.err, run
    os.remove(desk.path("initech"))


def git(*words, folder):
    subprocess.run(["git", "-c", "user.name=Sam", "-c", "user.email=sam@example.com", *words], cwd=folder, check=True,
                   capture_output=True)


def cloned(desk):
    """A clone with an entry that the remote has not, and the other way round."""
    remote, other = desk.here + "/remote.git", desk.here + "/other"
    git("init", "-q", "--bare", "-b", "main", remote, folder=desk.here)
    git("init", "-q", "-b", "main", folder=desk.root)
    for key, value in (("user.name", "Sam"), ("user.email", "sam@example.com")):
        git("config", key, value, folder=desk.root)
    desk.given("acme")
    git("add", "incidents/acme.toml", folder=desk.root)
    git("commit", "-qm", "acme", folder=desk.root)
    git("remote", "add", "origin", remote, folder=desk.root)
    git("push", "-qu", "origin", "main", folder=desk.root)
    git("clone", "-q", remote, other, folder=desk.here)
    run = desk.run("-C", other, "note", "Theirs")
    assert run.status == 0, run
    git("commit", "-qam", "theirs", folder=other)
    git("push", "-q", folder=other)
    shutil.rmtree(other)
    run = desk.run("note", TEXT)
    assert run.status == 0, run


def conflicted(desk):
    """Two branches that each have an entry, merged by a git that knows no driver."""
    git("init", "-q", "-b", "main", folder=desk.root)
    desk.given("acme")
    git("add", "incidents/acme.toml", folder=desk.root)
    git("commit", "-qm", "acme", folder=desk.root)
    git("branch", "theirs", folder=desk.root)
    for text, branch in ((TEXT, "main"), ("Theirs", "theirs")):
        git("checkout", "-q", branch, folder=desk.root)
        run = desk.run("note", text)
        assert run.status == 0, run
        git("commit", "-qam", text, folder=desk.root)
    git("checkout", "-q", "main", folder=desk.root)
    merged = subprocess.run(["git", "-c", "user.name=Sam", "-c", "user.email=sam@example.com", "merge", "theirs"],
                            cwd=desk.root, capture_output=True)
    assert merged.returncode == 1 and b"<<<<<<<" in desk.bytes(), merged


def pasted(desk):
    desk.given("acme")
    with open(desk.root + "/timeline.md", "w", encoding="utf-8") as timeline:
        timeline.write(f"- 2026-11-23T10:05:00+01:00 {TEXT}\n- 2026-11-23T10:12:00+01:00 guess: {TEXT}\n")


def on_the_remote(desk):
    command = ["git", "show", "main:incidents/acme.toml"]
    return subprocess.run(command, cwd=desk.here + "/remote.git", capture_output=True).stdout


PREPARE = {"empty": lambda desk: None, "pasted": pasted, "acme": lambda desk: desk.given("acme"), "ready": ready, "closed": closed,
           "kept": kept, "typed": typed, "cloned": cloned, "conflicted": conflicted}
