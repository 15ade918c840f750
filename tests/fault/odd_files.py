# SPDX-License-Identifier: MIT
"""What a log may be other than a plain file of one's own: links, second names, pipes, devices, folders, somebody
else's; and locks that are none. Each is written to as it should be, or refused with the reason while the text is kept,
and nothing outside the root is ever touched."""

import os
import stat
import sys

from commands import TEXT
from desk import Desk
from tracing import verdict

NOBODY = 65534
ROOT = os.geteuid() == 0


def mode_of(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


def refused(desk, reason, *words, **options):
    """Exit 3 or 2 with that reason; every byte as it was; the text kept."""
    before = desk.files()
    run = desk.run(*words, TEXT, **options)
    faults = []
    if run.status not in (2, 3) or reason not in run.err:
        faults.append(f"exit {run.status}, and it does not say {reason!r}: {run.err.strip()}")
    if sum(TEXT.encode() in text for text in desk.spool().values()) != 1:
        faults.append(f"the text is not kept once: {run.err.strip()}")
    if {path: text for path, text in desk.files().items() if "/spool/" not in path} != before:
        faults.append("something has changed")
    return faults


def written(desk, *words, **options):
    run = desk.run(*words, TEXT, **options)
    return [] if run.status == 0 and desk.times_recorded() == 1 else [f"exit {run.status}: {run.err.strip()}"]


def outside(desk, name):
    path = os.path.join(desk.here, "outside", name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


# ------------------------------------------------------------------ links and second names

def link_inside(desk):
    os.symlink("incidents/acme.toml", desk.root + "/current.toml")
    faults = written(desk, "-i", "current.toml", "note")
    return faults + ([] if os.path.islink(desk.root + "/current.toml") else ["the link is gone"])


def link_outside(desk):
    os.rename(desk.path(), outside(desk, "acme.toml"))
    os.symlink("../../outside/acme.toml", desk.path())
    return refused(desk, "outside", "-i", "incidents/acme.toml", "note")


def folder_that_leads_outside(desk):
    os.rename(desk.root + "/incidents", outside(desk, "incidents"))
    os.symlink("../outside/incidents", desk.root + "/incidents")
    faults = refused(desk, "outside", "-i", "incidents/acme.toml", "note")
    desk.run("open", "Another", "--id", "another")
    return faults + (["made outside"] if os.path.exists(desk.here + "/outside/incidents/another.toml") else [])


def new_file_that_leads_outside(desk):
    aim = outside(desk, "new.toml")
    os.symlink(aim, desk.path("new"))
    run = desk.run("open", TEXT, "--id", "new")
    return [f"exit {run.status}: {run.err.strip()}"] * (run.status == 0) + ["made outside"] * os.path.exists(aim)


def loop(desk):
    os.symlink("two.toml", desk.root + "/one.toml")
    os.symlink("one.toml", desk.root + "/two.toml")
    return refused(desk, "one.toml", "-i", "one.toml", "note")


def dangling(desk):
    os.symlink("incidents/gone.toml", desk.root + "/current.toml")
    faults = refused(desk, "current.toml", "-i", "current.toml", "note")
    return faults + ["made where it leads"] * os.path.exists(desk.path("gone"))


def hard_link(desk):
    os.link(desk.path(), desk.root + "/second")
    return refused(desk, "hard-linked under a second name", "note")


def started_by_a_link(desk):
    os.symlink("root", desk.here + "/alias")
    return written(desk, "-C", desk.here + "/alias", "note")


# ------------------------------------------------------------------ no files

def pipe(desk):
    os.mkfifo(desk.path("pipe"))
    return written(desk, "note")


def pipe_named(desk):
    os.mkfifo(desk.path("pipe"))
    run = desk.run("-i", "incidents/pipe.toml", "note", TEXT)
    return [f"exit {run.status}: {run.err.strip()}"] * (run.status not in (2, 3) or len(desk.spool()) != 1)


def device(desk):
    if not ROOT:
        return []
    try:
        os.mknod(desk.path("zero"), 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    except OSError:
        return []  # a container may forbid it
    run = desk.run("-i", "incidents/zero.toml", "note", TEXT)
    return [f"exit {run.status}: {run.err.strip()}"] * (run.status not in (2, 3) or len(desk.spool()) != 1)


def folder(desk):
    os.mkdir(desk.path("folder"))
    return refused(desk, "folder", "-i", "incidents/folder.toml", "note")


# ------------------------------------------------------------------ modes, owners, umask

def modes(desk):
    faults = []
    for mode in (0o600, 0o640, 0o644, 0o664, 0o755):
        desk.set_up("acme")
        os.chmod(desk.path(), mode)
        faults += written(desk, "note", umask=0o077)
        faults += [f"{mode:o} has become {mode_of(desk.path()):o}"] * (mode_of(desk.path()) != mode)
    return faults


def umask(desk):
    faults = []
    for mask in (0o077, 0o022, 0o002):
        desk.set_up("empty")
        os.rmdir(desk.root + "/incidents")
        desk.run("open", TEXT, "--id", "acme", umask=mask)
        os.link(desk.path(), desk.root + "/second")
        desk.run("fact", TEXT, umask=mask)  # refused, and kept
        for path, wanted in ((desk.path(), 0o666 & ~mask), (desk.root + "/incidents", 0o777 & ~mask),
                             (desk.state + "/sitrep/spool", 0o700), (desk.state + "/sitrep/spool/01.toml", 0o600)):
            if mode_of(path) != wanted:
                faults.append(f"umask {mask:o}: {path} has {mode_of(path):o}")
    return faults


def open_to_nobody(desk):
    for path in (desk.top, desk.here, desk.root, desk.root + "/incidents"):
        os.chmod(path, 0o777)
    desk.env["XDG_STATE_HOME"] = desk.state = desk.here + "/nobodys"
    os.makedirs(desk.state)
    os.chown(desk.state, NOBODY, NOBODY)


def owner_is_kept(desk):
    if not ROOT:
        return []
    os.chown(desk.path(), 1234, 2345)
    faults = written(desk, "note")
    status = os.stat(desk.path())
    return faults + [f"now {status.st_uid}:{status.st_gid}"] * ((status.st_uid, status.st_gid) != (1234, 2345))


def group_that_cannot_be_kept_gains_nothing(desk):
    if not ROOT:
        return []
    open_to_nobody(desk)
    os.chown(desk.path(), 1234, 2345)
    os.chmod(desk.path(), 0o664)
    faults = written(desk, "note", user=NOBODY, group=NOBODY, extra_groups=[])
    status = os.stat(desk.path())
    if (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) != (NOBODY, NOBODY, 0o644):
        faults.append(f"now {status.st_uid}:{status.st_gid} {status.st_mode:o}")
    return faults


def read_only_folder(desk):
    if not ROOT:
        os.chmod(desk.root + "/incidents", 0o555)
        faults = refused(desk, "permission denied", "note")
        os.chmod(desk.root + "/incidents", 0o755)
        return faults
    open_to_nobody(desk)
    os.chmod(desk.root + "/incidents", 0o555)
    return refused(desk, "permission denied", "note", user=NOBODY, group=NOBODY, extra_groups=[])


# ------------------------------------------------------------------ locks

def lock(desk):
    return desk.root + "/incidents/.sitrep.lock"


def lock_that_is_a_link(desk):
    aim = outside(desk, "lock")
    os.symlink(aim, lock(desk))
    return refused(desk, "is a symbolic link", "note") + ["made outside"] * os.path.exists(aim)


def lock_that_is_a_folder(desk):
    os.mkdir(lock(desk))
    return refused(desk, ".sitrep.lock", "note")


def lock_of_somebody_else(desk):
    if not ROOT:
        return []
    open_to_nobody(desk)
    with open(lock(desk), "w", encoding="utf-8"):
        os.chmod(lock(desk), 0o644)
    return written(desk, "note", user=NOBODY, group=NOBODY, extra_groups=[])


CASES = [link_inside, link_outside, folder_that_leads_outside, new_file_that_leads_outside, loop, dangling, hard_link,
         started_by_a_link, pipe, pipe_named, device, folder, modes, umask, owner_is_kept,
         group_that_cannot_be_kept_gains_nothing, read_only_folder, lock_that_is_a_link, lock_that_is_a_folder,
         lock_of_somebody_else]


def main(program):
    faults = []
    for case in CASES:
        with Desk(program) as desk:
            desk.set_up("acme")
            faults += [f"{case.__name__}: {fault}" for fault in case(desk)]
    verdict("odd_files", faults, len(CASES))


if __name__ == "__main__":
    main(sys.argv[1])
