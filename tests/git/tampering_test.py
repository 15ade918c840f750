# SPDX-License-Identifier: MIT
"""History rewritten in fifty ways and more, each caught by `lint --base` under the right rule; and histories that only
grew, in which nothing is found. A row of TAMPERED is a name, what must be found, and what somebody does to a log of
twelve entries that was committed as the tag `base`; a row of HONEST is the same without anything to be found.

Seen to fail: with the walk over the commits left out, every row that commits; with second parents left out, "an evil
merge drops the other side's entry"; with the work tree left out, the two rows about it; with the comparison of commits
that parted left out, "the last commit amended", "pushed by force over what was there" and "a history begun anew"; with
any blanked value allowed, both fake redactions and "a blanked value that nothing declares"; with values of an unknown
type taken for equal, "a number in an unknown key".
"""
import json
import os
import shutil
import stat
import tempfile

import clones

REWRITTEN, REMOVED, HEADER = "rewritten-entry", "removed-entry", "changed-header"
FILE = "incidents/acme.toml"
LOG = '''format = "incident/1"

[incident]
id = "acme"
title = "Acme cannot export invoices"
opened = 2026-11-23T10:14:00+01:00
opened_by = "Sam"

# the ticket came by mail
[[report]]
id = "1-rep0r"
at = 2026-11-23T10:12:00+01:00
logged = 2026-11-23T10:14:00+01:00
by = "Sam"
customer = "Acme"
account = "4182"
blocked = "export an invoice"

[[owner]]
id = "2-wner0"
at = 2026-11-23T10:15:00+01:00
by = "Kim"
name = "Mina"

[[guess]]
id = "3-gess0"
at = 2026-11-23T10:16:00+01:00
by = "Alex"
text = "The release broke the export job"

[[guess]]
id = "4-gess1"
at = 2026-11-23T10:17:00+01:00
by = "Alex"
text = "The queue is full"

[[fact]]
id = "5-fact0"
at = 2026-11-23T10:20:00+01:00
by = "Mina"
text = """
The worker fails:
EXP-203: tax field missing
for every account"""
source = "worker log"
proves = ["3-gess0"]  # guess: The release broke the export job

[[retraction]]
id = "6-retr0"
at = 2026-11-23T10:21:00+01:00
by = "Alex"
of = "4-gess1"  # guess: The queue is full
why = "it is empty"

[[task]]
id = "7-task0"
at = 2026-11-23T10:22:00+01:00
by = "Mina"
text = "roll back the job"
who = "Alex"
due = 2026-11-23T11:00:00+01:00

[[update]]
id = "8-pdat0"
at = 2026-11-23T10:30:00+01:00
by = "Sam"
to = "customer"
customers = ["Acme", "Initech"]
text = "We are rolling back the export job"
known = [
  "5-fact0",  # fact: The worker fails
]
final = true

[[waiver]]
id = "9-waiv0"
at = 2026-11-23T11:00:00+01:00
by = "Mina"
rule = "no-review"
why = "a test account"
approved_by = "Kim"

[[odd-kind]]
id = "10-dd000"
at = 2026-11-23T11:01:00+01:00
by = "Mina"
x_count = 12.5

[[close]]
id = "11-cse00"
at = 2026-11-23T11:30:00+01:00
by = "Mina"
outcome = "resolved"
held_to = ["no-report", "unconfirmed-customer", "stale-confirmation", "confirmed-by-team"]
watched_for = "20m"

[[reopen]]
id = "12-rpen0"
at = 2026-11-23T12:00:00+01:00
by = "Mina"
why = "it fails again"
'''


def block(log, ident):
    """The whole block with that id, and where it begins."""
    at = log.index(f'id = "{ident}"')
    begin = log.rindex("[[", 0, at)
    end = log.find("\n[[", at)
    return begin, len(log) if end < 0 else end + 1


class Repo:
    """One copy of the prepared repository, in which somebody works."""

    def __init__(self, clone):
        self.clone = clone
        self.base = "base"

    def git(self, *words, **more):
        return self.clone.git(*words, **more)

    def log(self, name=FILE):
        return self.clone.read(name).decode()

    def write(self, text, name=FILE):
        self.clone.write(name, text)

    def edit(self, old, new, name=FILE):
        log = self.log(name)
        assert old in log, old
        self.write(log.replace(old, new, 1), name)

    def drop(self, ident):
        log = self.log()
        begin, end = block(log, ident)
        self.write(log[:begin] + log[end:])

    def append(self, text="", ident="13-nte00", field="text"):
        self.write(self.log() + f'\n[[note]]\nid = "{ident}"\nat = 2026-11-23T12:10:00+01:00\nby = "Mina"\n{field} = "{text or ident}"\n')

    def commit(self, message="work"):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def branch(self, name, start="base"):
        self.git("checkout", "-q", "-b", name, start)

    def merge(self, *names, resolve=None):
        """A merge whose tree is what `resolve` makes of the work tree."""
        self.git("merge", "-q", "--no-commit", "--no-ff", *names, ok=False)
        if resolve:
            resolve()
        self.commit("merge")

    def found(self, *words, base=None):
        ran = self.clone.sitrep("lint", "--json", "--base", base or self.base, "--now", "2026-11-23T13:00:00+01:00", *words, status=None)
        assert ran.status in (0, 1), repr(ran)
        report = json.loads(ran.out)["findings"]
        return [each for each in report if each["rule"] in (REWRITTEN, REMOVED, HEADER, "misplaced-file", "conflict-marker")]


TAMPERED, HONEST = [], []


def tampered(name, *rules):
    def keep(act):
        TAMPERED.append((name, set(rules), act))
        return act
    return keep


def honest(name):
    def keep(act):
        HONEST.append((name, act))
        return act
    return keep


def edited(name, rule, old, new):
    """A text that is put in another's place, in one commit."""
    def act(repo):
        repo.edit(old, new)
        repo.commit()
    TAMPERED.append((name, set(rule.split()), act))


# ------------------------------------------------------------------ one edit, one commit
edited("a text", REWRITTEN, "broke the export job", "broke nothing")
edited("when it happened", REWRITTEN, "at = 2026-11-23T10:20:00", "at = 2026-11-23T10:10:00")
edited("the same instant at another offset", REWRITTEN, "at = 2026-11-23T10:20:00+01:00", "at = 2026-11-23T09:20:00Z")
edited("when it was written down", REWRITTEN, "logged = 2026-11-23T10:14:00", "logged = 2026-11-23T10:12:30")
edited("when it was written down, taken out", REWRITTEN, "logged = 2026-11-23T10:14:00+01:00\n", "")
edited("who wrote it", REWRITTEN, 'by = "Alex"', 'by = "Mina"')
edited("an id", REMOVED, 'id = "7-task0"', 'id = "7-task1"')
edited("an id's number", REMOVED, 'id = "12-rpen0"', 'id = "14-rpen0"')
edited("an id taken out", REMOVED, 'id = "7-task0"\n', "")
edited("a kind", REWRITTEN, "[[fact]]", "[[guess]]")
edited("a blank inside a string", REWRITTEN, "The queue is full", "The  queue is full")
edited("a blank at a string's end", REWRITTEN, '"The queue is full"', '"The queue is full "')
edited("a letter that only looks the same", REWRITTEN, "The queue is full", "The queue is f\u057dll")
edited("a character that cannot be seen", REWRITTEN, "The queue is full", "The queue is\u200b full")
edited("another form of the same letter", REWRITTEN, 'name = "Mina"', 'name = "Min\u00e1"')
edited("a field put in", REWRITTEN, 'source = "worker log"', 'source = "worker log"\ndisproves = ["4-gess1"]')
edited("a field taken out", REWRITTEN, 'source = "worker log"\n', "")
edited("a field emptied", REWRITTEN, 'source = "worker log"', 'source = ""')
edited("an amends put in", REWRITTEN, 'id = "4-gess1"', 'id = "4-gess1"\namends = "3-gess0"')
edited("an unknown key put in", REWRITTEN, 'name = "Mina"', 'name = "Mina"\nx_mine = "yes"')
edited("a number in an unknown key", REWRITTEN, "x_count = 12.5", "x_count = 13.5")
edited("a key renamed", REWRITTEN, 'account = "4182"', 'error = "4182"')
edited("the order of an array", REWRITTEN, '["Acme", "Initech"]', '["Initech", "Acme"]')
edited("an item of an array taken out", REWRITTEN, '["Acme", "Initech"]', '["Acme"]')
edited("true made false", REWRITTEN, "final = true", "final = false")
edited("true made a string", REWRITTEN, "final = true", 'final = "true"')
edited("a line of a long string taken out", REWRITTEN, "EXP-203: tax field missing\n", "")
edited("a comment sign inside a string", REWRITTEN, "for every account", "# for every account")
edited("a blank line inside a string", REWRITTEN, "EXP-203", "\nEXP-203")
edited("held_to shortened", REWRITTEN, ', "confirmed-by-team"]', "]")
edited("a shorter watch", REWRITTEN, 'watched_for = "20m"', 'watched_for = "1m"')
edited("a close moved to an earlier time", REWRITTEN, "at = 2026-11-23T11:30:00", "at = 2026-11-23T10:40:00")
edited("another outcome", REWRITTEN, 'outcome = "resolved"', 'outcome = "recorded"')
edited("a deadline moved", REWRITTEN, "due = 2026-11-23T11:00:00", "due = 2026-11-23T12:00:00")
edited("an entry that can no longer be read", REWRITTEN, 'name = "Mina"', "name = Mina")
edited("an entry made a comment", REMOVED, '[[owner]]\nid = "2-wner0"\nat = 2026-11-23T10:15:00+01:00\nby = "Kim"\nname = "Mina"\n',
       '# [[owner]]\n# id = "2-wner0"\n# at = 2026-11-23T10:15:00+01:00\n# by = "Kim"\n# name = "Mina"\n')
edited("an entry inside another's string", REMOVED + " " + REWRITTEN, '[[owner]]\nid = "2-wner0"\nat = 2026-11-23T10:15:00+01:00\nby = "Kim"\nname = "Mina"\n',
       'x_was = """\n[[owner]]\nid = "2-wner0"\nat = 2026-11-23T10:15:00+01:00\nby = "Kim"\nname = "Mina"\n"""\n')
edited("the header's title", HEADER, 'title = "Acme cannot', 'title = "Nobody can')
edited("the header's time", HEADER, "opened = 2026-11-23T10:14:00", "opened = 2026-11-23T10:44:00")
edited("a header made practice", HEADER, 'opened_by = "Sam"', 'opened_by = "Sam"\ndrill = "outage"')
edited("a header's key taken out", HEADER, 'opened_by = "Sam"\n', "")
edited("a key above the header", HEADER, "[incident]", 'x_mine = "yes"\n\n[incident]')
edited("another format", HEADER, "incident/1", "incident/2")


@tampered("the header's id, with the file's name", HEADER)
def _(repo):
    repo.edit('id = "acme"', 'id = "initech"')
    repo.git("mv", FILE, "incidents/initech.toml")
    repo.commit()


@tampered("a file renamed and edited", REWRITTEN, "misplaced-file")
def _(repo):
    repo.git("mv", FILE, "incidents/initech.toml")
    repo.edit("The queue is full", "The queue is empty", "incidents/initech.toml")
    repo.commit()


@tampered("a file renamed", "misplaced-file")
def _(repo):
    repo.git("mv", FILE, "incidents/initech.toml")
    repo.commit()


@tampered("two ids swapped", REWRITTEN)
def _(repo):
    repo.write(repo.log().replace('id = "3-gess0"', 'id = "X"').replace('id = "4-gess1"', 'id = "3-gess0"').replace('id = "X"', 'id = "4-gess1"'))
    repo.commit()


@tampered("an entry taken out", REMOVED)
def _(repo):
    repo.drop("4-gess1")
    repo.commit()


@tampered("a retraction taken out", REMOVED)
def _(repo):
    repo.drop("6-retr0")
    repo.commit()


@tampered("a waiver taken out", REMOVED)
def _(repo):
    repo.drop("9-waiv0")
    repo.commit()


@tampered("a reopen taken out", REMOVED)
def _(repo):
    repo.drop("12-rpen0")
    repo.commit()


@tampered("an entry of an unknown kind taken out", REMOVED)
def _(repo):
    repo.drop("10-dd000")
    repo.commit()


@tampered("everything below the header taken out", REMOVED)
def _(repo):
    repo.write(LOG[:LOG.index("\n# the ticket")])
    repo.commit()


@tampered("the file made empty", REMOVED, HEADER)
def _(repo):
    repo.write("")
    repo.commit()


@tampered("the file made something else", REMOVED, HEADER, "misplaced-file")
def _(repo):
    repo.write('format = "playbook/1"\n')
    repo.commit()


@tampered("the file deleted", REMOVED)
def _(repo):
    repo.git("rm", "-q", FILE)
    repo.commit()


@tampered("the file moved out of the folder", REMOVED)
def _(repo):
    os.mkdir(repo.clone.path("old"))
    repo.git("mv", FILE, "old/acme.toml")
    repo.commit()


@tampered("the file no longer called .toml", REMOVED)
def _(repo):
    repo.git("mv", FILE, FILE + ".bak")
    repo.commit()


@tampered("the folder ignored and no longer tracked", REMOVED)
def _(repo):
    repo.write("incidents/\n", ".gitignore")
    repo.git("rm", "-rq", "--cached", "incidents")
    repo.commit()


@tampered("the folder of the record moved, without the file", REMOVED)
def _(repo):
    repo.write('format = "routine/1"\n\n[record]\nwhere = "records"\n', "sitrep.toml")
    os.mkdir(repo.clone.path("records"))
    repo.write(LOG.replace("The queue", "A queue").replace("-", "_"), "records/acme.toml")
    repo.git("rm", "-q", FILE)
    repo.commit()


@tampered("a symbolic link in the file's place", REMOVED)
def _(repo):
    os.rename(repo.clone.path(FILE), repo.clone.path("elsewhere.toml"))
    os.symlink("../elsewhere.toml", repo.clone.path(FILE))
    repo.commit()


@tampered("a submodule in the file's place", REMOVED)
def _(repo):
    os.remove(repo.clone.path(FILE))
    repo.git("update-index", "--cacheinfo", "160000," + repo.clone.head() + "," + FILE)
    repo.git("commit", "-q", "-m", "work")


@tampered("a folder in the file's place", REMOVED)
def _(repo):
    os.remove(repo.clone.path(FILE))
    os.mkdir(repo.clone.path(FILE))
    repo.write("x", FILE + "/x")
    repo.commit()


@tampered("an entry's twin with other words, and the true one taken out", REMOVED)
def _(repo):
    repo.append("The queue is fine", "4-gess1")
    repo.commit()
    repo.edit('[[guess]]\nid = "4-gess1"\nat = 2026-11-23T10:17:00+01:00\nby = "Alex"\ntext = "The queue is full"\n\n', "")
    repo.commit()


# ------------------------------------------------------------------ hidden in the history
@tampered("put back in the next commit", REWRITTEN)
def _(repo):
    repo.edit("The queue is full", "The queue is empty")
    repo.commit()
    repo.edit("The queue is empty", "The queue is full")
    repo.commit()


@tampered("taken out and put back", REMOVED)
def _(repo):
    repo.drop("4-gess1")
    repo.commit()
    repo.write(LOG)
    repo.commit()


@tampered("deleted and put back", REMOVED)
def _(repo):
    repo.git("rm", "-q", FILE)
    repo.commit()
    repo.write(LOG)
    repo.commit()


@tampered("an entry that came since the base", REWRITTEN)
def _(repo):
    repo.append("first")
    repo.commit()
    repo.edit('"first"', '"second"')
    repo.commit()


@tampered("an entry that came since the base, taken out", REMOVED)
def _(repo):
    repo.append("first")
    repo.commit()
    repo.write(LOG)
    repo.commit()


@tampered("in the work tree", REWRITTEN)
def _(repo):
    repo.edit("The queue is full", "The queue is empty")


@tampered("deleted in the work tree", REMOVED)
def _(repo):
    os.remove(repo.clone.path(FILE))


@tampered("between many harmless commits", REWRITTEN)
def _(repo):
    for number in range(13, 20):
        repo.append("", f"{number}-nte00")
        if number == 16:
            repo.edit("The queue is full", "The queue is empty")
        repo.commit()


@tampered("on a side branch that was merged", REWRITTEN)
def _(repo):
    repo.branch("side")
    repo.edit("The queue is full", "The queue is empty")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.write("x", "other")
    repo.commit()
    repo.merge("side")


@tampered("on a side branch that a merge ignored", REWRITTEN)
def _(repo):
    repo.branch("side")
    repo.edit("The queue is full", "The queue is empty")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.git("merge", "-q", "-s", "ours", "--no-ff", "-m", "merge", "side")


@tampered("an evil merge edits", REWRITTEN)
def _(repo):
    repo.branch("side")
    repo.write("x", "other")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.append()
    repo.commit()
    repo.merge("side", resolve=lambda: repo.edit("The queue is full", "The queue is empty"))


@tampered("an evil merge drops the other side's entry", REMOVED)
def _(repo):
    repo.branch("side")
    repo.append("theirs", "13-thers")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.append("ours", "13-rs000")
    repo.commit()
    ours = repo.log()
    repo.merge("side", resolve=lambda: repo.write(ours))


@tampered("an octopus merge edits", REWRITTEN)
def _(repo):
    for name in ("one", "two"):
        repo.branch(name)
        repo.write(name, name)
        repo.commit()
    repo.git("checkout", "-q", "main")
    repo.write("x", "other")
    repo.commit()
    repo.merge("one", "two", resolve=lambda: repo.edit("The queue is full", "The queue is empty"))


@tampered("a merge that names the rewritten side first", REWRITTEN)
def _(repo):
    repo.branch("side")
    repo.edit("The queue is full", "The queue is empty")
    repo.commit()
    repo.git("merge", "-q", "-s", "ours", "--no-ff", "-m", "merge", "main", ok=False)
    repo.git("checkout", "-q", "main")
    repo.git("merge", "-q", "--ff-only", "side")


@tampered("squashed into one commit with something harmless", REWRITTEN)
def _(repo):
    repo.edit("The queue is full", "The queue is empty")
    repo.commit()
    repo.append()
    repo.commit()
    repo.git("reset", "-q", "--soft", "base")
    repo.commit("all of it")


@tampered("the last commit amended", REWRITTEN)
def _(repo):
    repo.append("first")
    repo.commit()
    repo.git("tag", "pushed")
    repo.edit('"first"', '"second"')
    repo.git("commit", "-q", "-a", "--amend", "-m", "work")
    repo.base = "pushed"


@tampered("pushed by force over what was there", REWRITTEN)
def _(repo):
    repo.append("first")
    repo.commit()
    repo.append("second", "14-nte00")
    repo.commit()
    repo.git("tag", "pushed")
    repo.git("reset", "-q", "--hard", "base")
    repo.append("never first")
    repo.commit()
    repo.base = "pushed"


@tampered("a history begun anew", REWRITTEN, REMOVED)
def _(repo):
    repo.git("checkout", "-q", "--orphan", "anew")
    repo.edit("The queue is full", "The queue is empty")
    repo.drop("6-retr0")
    repo.commit()


# ------------------------------------------------------------------ redactions that are none
REDACTION = '\n[[redaction]]\nid = "13-rdct0"\nat = 2026-11-23T12:10:00+01:00\nby = "Mina"\nof = "{}"\nfield = "{}"\nwhy = "a secret"\n'


@tampered("a fake redaction of another field", REWRITTEN)
def _(repo):
    repo.edit('source = "worker log"', 'source = "[redacted]"')
    repo.write(repo.log() + REDACTION.format("5-fact0", "text"))
    repo.commit()


@tampered("a fake redaction of another entry", REWRITTEN)
def _(repo):
    repo.edit('source = "worker log"', 'source = "[redacted]"')
    repo.write(repo.log() + REDACTION.format("3-gess0", "source"))
    repo.commit()


@tampered("a blanked value that nothing declares", REWRITTEN)
def _(repo):
    repo.edit('"The queue is full"', '"[redacted]"')
    repo.commit()


@tampered("a redaction that changes another field too", REWRITTEN)
def _(repo):
    repo.edit('"The queue is full"', '"[redacted]"')
    repo.edit("at = 2026-11-23T10:17:00", "at = 2026-11-23T10:37:00")
    repo.write(repo.log() + REDACTION.format("4-gess1", "text"))
    repo.commit()


@tampered("a redaction that puts other words", REWRITTEN)
def _(repo):
    repo.edit('"The queue is full"', '"[redacted] but fine"')
    repo.write(repo.log() + REDACTION.format("4-gess1", "text"))
    repo.commit()


@tampered("a redaction of a time", REWRITTEN)
def _(repo):
    repo.edit("due = 2026-11-23T11:00:00+01:00", 'due = "[redacted]"')
    repo.write(repo.log() + REDACTION.format("7-task0", "due"))
    repo.commit()


@tampered("a redacted value put back", REWRITTEN)
def _(repo):
    repo.clone.sitrep("-i", "acme", "redact", "4", "--field", "text", "a secret")
    repo.commit()
    repo.edit('text = "[redacted]"', 'text = "The queue is full"')
    repo.commit()


@tampered("a redaction taken out", REMOVED)
def _(repo):
    repo.clone.sitrep("-i", "acme", "redact", "4", "--field", "text", "a secret")
    repo.commit()
    repo.git("tag", "redacted")
    repo.base = "redacted"
    repo.drop("13-" + repo.log().split('id = "13-')[1][:5])
    repo.commit()


# ------------------------------------------------------------------ what is no tampering
@honest("nothing at all")
def _(repo):
    pass


@honest("entries appended by the program, not committed")
def _(repo):
    repo.clone.sitrep("-i", "acme", "note", "and more")
    repo.clone.sitrep("-i", "acme", "amend", "3", "text=Something else")
    repo.clone.sitrep("-i", "acme", "retract", "3", "it was not so")


@honest("entries appended and committed")
def _(repo):
    for number in range(13, 20):
        repo.append("", f"{number}-nte00")
        repo.commit()


@honest("a redaction")
def _(repo):
    repo.clone.sitrep("-i", "acme", "redact", "5", "--field", "text", "a secret")
    repo.commit()
    repo.clone.sitrep("-i", "acme", "redact", "8", "--field", "customers", "they are not to be named")


@honest("a redaction on one side of a merge")
def _(repo):
    repo.branch("side")
    repo.append("theirs", "13-thers")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.clone.sitrep("-i", "acme", "redact", "4", "--field", "text", "a secret")
    repo.commit()
    ours = repo.log()
    repo.merge("side", resolve=lambda: (repo.write(ours), repo.append("theirs", "13-thers")))


@honest("a redaction that the base has and the branch has not")
def _(repo):
    repo.branch("side")
    repo.append("theirs", "13-thers")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.clone.sitrep("-i", "acme", "redact", "4", "--field", "text", "a secret")
    repo.commit()
    repo.git("checkout", "-q", "side")
    repo.base = "main"


@honest("comments, blank lines and indentation")
def _(repo):
    repo.edit("# the ticket came by mail", "# by mail\n# at noon\n")
    repo.edit("  # guess: The queue is full", "")
    repo.edit('name = "Mina"', '   name   =   "Mina"   # who else')
    repo.edit('customers = ["Acme", "Initech"]', 'customers = [\n  "Acme",  # first\n  "Initech",\n]')
    repo.commit()


@honest("the order of keys, in the header and in an entry")
def _(repo):
    repo.edit('id = "acme"\ntitle = "Acme cannot export invoices"', 'title = "Acme cannot export invoices"\nid = "acme"')
    repo.edit('by = "Kim"\nname = "Mina"', 'name = "Mina"\nby = "Kim"')
    repo.commit()


@honest("the order of blocks")
def _(repo):
    begin, end = block(LOG, "9-waiv0")
    repo.write(LOG[:begin] + LOG[end:] + "\n" + LOG[begin:end])
    repo.commit()


@honest("the spelling of a string")
def _(repo):
    repo.edit('"The queue is full"', "'The queue is full'")
    repo.edit('"a test account"', '"a \\u0074est account"')
    repo.commit()


@honest("CR LF")
def _(repo):
    repo.write(LOG.replace("\n", "\r\n"))
    repo.commit()


@honest("a byte-order mark")
def _(repo):
    repo.write("\ufeff" + LOG)
    repo.commit()


@honest("another mode")
def _(repo):
    os.chmod(repo.clone.path(FILE), 0o755)
    repo.commit()


@honest("a new file")
def _(repo):
    repo.clone.sitrep("open", "Initech's new users cannot log in")
    repo.commit()


@honest("a file renamed to its id")
def _(repo):
    repo.git("mv", FILE, "incidents/wrong.toml")
    repo.commit()
    repo.git("mv", "incidents/wrong.toml", FILE)
    repo.commit()


@honest("a branch merged, each side with entries of its own")
def _(repo):
    repo.branch("side")
    repo.append("theirs", "13-thers")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.append("ours", "13-rs000")
    repo.commit()
    ours = repo.log()
    repo.merge("side", resolve=lambda: (repo.write(ours), repo.append("theirs", "13-thers")))


@honest("an unmerged branch behind a base that went on")
def _(repo):
    repo.branch("side")
    repo.append("theirs", "13-thers")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.append("ours", "13-rs000")
    repo.commit()
    repo.git("checkout", "-q", "side")
    repo.base = "main"


@honest("one's own commits rebased")
def _(repo):
    repo.branch("side")
    repo.append("", "13-thers")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.write("x", "other")
    repo.commit()
    repo.git("checkout", "-q", "side")
    repo.git("rebase", "-q", "main")
    repo.base = "main"


@honest("a reopen and a close")
def _(repo):
    repo.clone.sitrep("-i", "acme", "close", "--as", "unconfirmed", "--why", "gone", "--approved-by", "Kim", status=None)
    repo.commit()


@honest("an entry that had no id gets one")
def _(repo):
    repo.write(repo.log() + '\n[[note]]\nat = 2026-11-23T12:10:00+01:00\nby = "Mina"\ntext = "by hand"\n')
    repo.commit()
    repo.edit("[[note]]\nat", '[[note]]\nid = "13-nte00"\nat')
    repo.commit()


@honest("other files of the repository")
def _(repo):
    repo.write("x", "incidents/notes.txt")
    repo.commit()
    repo.git("rm", "-q", "incidents/notes.txt")
    repo.commit()


class Tampering(clones.GitTest):
    @classmethod
    def setUpClass(cls):
        cls.prepared = clones.Place()
        clone = cls.prepared.clone("Mina")
        clone.git("checkout", "-q", "-b", "main", ok=False)
        clone.write(FILE, LOG)
        clone.commit("base")
        clone.git("tag", "base")
        cls.folder = clone.folder

    @classmethod
    def tearDownClass(cls):
        cls.prepared.remove()

    def repo(self):
        folder = tempfile.mkdtemp(prefix="copy-", dir=self.place.folder)
        shutil.rmtree(folder)
        shutil.copytree(self.folder, folder, symlinks=True)
        return Repo(clones.Clone(self.place, folder, "mina"))

    def test_every_tampering_is_caught(self):
        self.assertGreaterEqual(len(TAMPERED), 50)
        for name, rules, act in TAMPERED:
            with self.subTest(name):
                repo = self.repo()
                act(repo)
                found = repo.found()
                self.assertEqual({each["rule"] for each in found}, rules, found)

    def test_nothing_is_found_where_nothing_was_rewritten(self):
        self.assertGreaterEqual(len(HONEST), 12)
        for name, act in HONEST:
            with self.subTest(name):
                repo = self.repo()
                act(repo)
                self.assertEqual(repo.found(), [])

    def test_a_finding_names_the_commit_and_what_was_said_but_never_a_redacted_value(self):
        repo = self.repo()
        repo.edit("The queue is full", "The queue is empty")
        repo.commit()
        culprit = repo.clone.head()[:9]
        repo.append()
        repo.commit()
        found = repo.found()
        self.assertIn("guess 4 was rewritten in " + culprit, found[0]["message"])
        self.assertIn("The queue is full", found[0]["message"])
        self.assertEqual(found[0]["line"], repo.log().split("\n").index('id = "4-gess1"'))
        repo.clone.sitrep("-i", "acme", "redact", "4", "--field", "text", "a secret")
        found = repo.found()
        self.assertIn("guess 4 was rewritten in " + culprit, found[0]["message"])
        self.assertNotIn("The queue is full", json.dumps(found))

    def test_only_the_files_that_are_named_are_looked_at(self):
        repo = self.repo()
        repo.write(LOG.replace("acme", "initech"), "incidents/initech.toml")
        repo.commit()
        repo.git("tag", "two")
        repo.edit("The queue is full", "The queue is empty")
        repo.commit()
        self.assertEqual(repo.found("incidents/initech.toml", base="two"), [])
        self.assertEqual(len(repo.found("incidents/acme.toml", base="two")), 1)
        self.assertEqual(len(repo.found(base="two")), 1)

    def test_a_base_that_is_none_is_told(self):
        repo = self.repo()
        lint = lambda rev: repo.clone.sitrep("lint", "--base=" + rev, status=2).err
        self.assertIn("mian names no commit here; did you mean main?", lint("mian"))
        self.assertIn("names no commit", lint("--output=x"))
        self.assertIn("names no commit", lint("v1..v2"))

    def test_a_shallow_clone_says_that_it_cannot_tell(self):
        repo = self.repo()
        for number in range(13, 16):
            repo.append("", f"{number}-nte00")
            repo.commit()
        repo.git("push", "-q", "origin", "HEAD:main", "base")
        shallow = os.path.join(self.place.folder, "shallow")
        repo.git("clone", "-q", "--depth", "1", "file://" + self.prepared.bare, shallow)
        copy = clones.Clone(self.place, shallow, "kim")
        self.assertIn("shallow", copy.sitrep("lint", "--base", "base", status=None).err)
        copy.git("fetch", "-q", "--depth", "1", "origin", "tag", "base")
        self.assertIn("git fetch --unshallow", copy.sitrep("lint", "--base", "base", status=3).err)

    def test_no_repository_and_no_commit(self):
        folder = os.path.join(self.place.folder, "none")
        os.makedirs(os.path.join(folder, "incidents"))
        bare = clones.Clone(self.place, folder, "sam")
        bare.write(FILE, LOG)
        self.assertIn("in no git repository", bare.sitrep("lint", "--base", "HEAD", status=2).err)
        bare.git("init", "-q")
        self.assertIn("no commit yet", bare.sitrep("lint", "--base", "main", status=2).err)
        # As a hook asks before the first commit: nothing stood there.
        self.assertIn("clean: 1 file", bare.sitrep("lint", "--base", "HEAD", "--only", "rewritten-entry").out)

    def test_a_new_close_is_held_to_the_routine_of_the_base(self):
        repo = self.repo()
        repo.write('format = "routine/1"\n\n[fixed]\nstrict = true\nwatch_for = "30m"\n', "sitrep.toml")
        repo.commit()
        repo.git("tag", "asked")
        repo.write('format = "routine/1"\n\n[fixed]\nskip = ["no-review"]\nwatch_for = "1m"\n', "sitrep.toml")
        held = '["no-report", "unconfirmed-customer", "stale-confirmation", "confirmed-by-team", "watch-cut-short"]'
        repo.write(repo.log() + f'\n[[close]]\nid = "13-cse01"\nat = 2026-11-23T12:10:00+01:00\nby = "Mina"\noutcome = "resolved"\nheld_to = {held}\nwatched_for = "1m"\n')
        repo.commit()
        short = lambda base: [each["message"] for each in json.loads(
            repo.clone.sitrep("lint", "--json", "--only", "short-close", "--now", "2026-11-23T13:00:00+01:00", *base, status=None).out)["findings"]]
        self.assertEqual(short([]), [])
        told = " ".join(short(["--base", "asked"]))
        self.assertIn("no-review", told)
        self.assertIn("no-weak-spot", told)
        self.assertIn("30", told)
        self.assertEqual(short(["--base", "HEAD"]), [])  # it stood there

    def test_a_long_history_costs_a_few_processes(self):
        repo = self.repo()
        for number in range(13, 60):
            repo.append("", f"{number}-nte00")
            repo.git("commit", "-q", "-a", "-m", "work")
        counter = os.path.join(self.place.folder, "bin")
        os.mkdir(counter)
        real = shutil.which("git")
        script = os.path.join(counter, "git")
        with open(script, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\necho x >> "{counter}/count"\nexec {real} "$@"\n')
        os.chmod(script, os.stat(script).st_mode | stat.S_IXUSR)
        repo.clone.sitrep("lint", "--base", "base", "--only", REWRITTEN, PATH=counter + ":" + os.environ["PATH"])
        with open(os.path.join(counter, "count"), encoding="utf-8") as file:
            self.assertLess(len(file.readlines()), 20)


if __name__ == "__main__":
    clones.main()
