# SPDX-License-Identifier: MIT
"""THE TABLE of commands that write: how each is typed in the fault tests, and on which desk (desk.py). A new command is
a line here, or a word in LOOKING if it writes nothing of the record; `covers_all` fails until it is."""

import re
from collections import namedtuple

# every_call: killed at each call from the lock on, in the suite too. rewrites: what stood may move, as in a merge.
Command = namedtuple("Command", "name desk words every_call rewrites")

TEXT = "Exports fail for whoever has a tax field"


def of(name, desk, *words, every_call=False, rewrites=False):
    return Command(name, desk, [name, *words], every_call, rewrites)


MUTATING = [
    of("open", "empty", TEXT, "--id", "acme", "--customer", "Acme", "--blocked", "export", "--owner", "Mina",
       every_call=True),
    of("fact", "acme", TEXT, "--source", "the export log", "--disproves", "4", every_call=True),
    of("guess", "acme", TEXT),
    of("question", "acme", TEXT, "--to", "Kim"),
    of("check", "acme", TEXT, "--who", "Alex", "--due", "30m"),
    of("impact", "acme", "--affected", TEXT, "--works", "log in"),
    of("note", "acme", TEXT),
    of("about", "acme", "--title", TEXT),
    of("report", "acme", "--customer", "Initech", "--blocked", TEXT),
    of("done", "acme", "6", "--text", TEXT),
    of("amend", "acme", "1", f"error={TEXT}"),
    of("retract", "acme", "4", TEXT),
    of("undo", "acme"),
    of("voice", "acme", "Kim"),
    of("join", "acme", "Kim", "--role", TEXT),
    of("leave", "acme", "Mina"),
    of("owner", "acme", "Alex", "--why", TEXT),
    of("handoff", "acme", "Alex", "--why", TEXT),
    of("plan", "acme", TEXT, "--kind", "rollback"),
    of("task", "acme", TEXT, "--who", "Alex", "--due", "30m"),
    of("change", "acme", TEXT, "--who", "Alex", "--approved-by", "Mina"),
    of("repro", "acme", TEXT),
    of("verify", "acme", TEXT),
    of("confirm", "acme", TEXT, "--who", "Dana"),
    of("update", "acme", TEXT, "--to", "team", "--affected", "Acme", "--works", "log in", "--fails", "exports",
       "--unknown", "the cause", "--checking", "the log", "--by", "Mina", "--next", "30m"),
    of("watch", "acme", TEXT, "--who", "Sam", "--for", "20m"),
    of("review", "acme", "tomorrow 10:00", "--lead", "Mina", "--place", TEXT),
    of("redact", "acme", "4", "--field", "text", TEXT, rewrites=True),
    of("lesson", "acme", TEXT, "--weak-spot"),
    of("followup", "acme", TEXT, "--who", "Alex", "--due", "fri 10:00"),
    of("waive", "acme", "no-review", TEXT, "--approved-by", "Mina"),
    of("close", "ready", TEXT, every_call=True),
    of("reopen", "closed", TEXT, "-i", "ready"),
    of("redact", "acme", "4", "--field", "text", TEXT, rewrites=True),
    of("use", "acme", "acme", every_call=True),
    of("init", "acme", every_call=True),
    of("replay", "kept", every_call=True),
    of("replay", "typed", every_call=True),
    of("import", "pasted", "timeline.md"),
    of("playbook", "acme", "new", "--from", "acme", "--name", "exports", every_call=True),
    of("sync", "cloned", rewrites=True),
    of("merge", "conflicted", "incidents/acme.toml", rewrites=True),
]

LOOKING = "status log show list brief repair preflight handoff find owed stats routine drill intake schema lint export explain completion help".split()

# Writes the file that git hands it and no other; git throws that away when the driver dies.
FOR_GIT = ["merge-driver"]


def covers_all(source):
    """What src/cli/table.cpp has and neither list knows."""
    with open(f"{source}/src/cli/table.cpp", encoding="utf-8") as table:
        names = re.findall(r'^    \{"([a-z-]+)",', table.read(), re.M)
    known = {command.name for command in MUTATING} | {*LOOKING, *FOR_GIT}
    return [f"{name} is a command and not in tests/fault/commands.py" for name in names if name not in known]


def among(names):
    """Those that are named; all, where none is."""
    return [command for command in MUTATING if not names or command.name in names]


def titled(command):
    return f"{command.name} ({command.desk})"
