# SPDX-License-Identifier: MIT
"""Random incidents as files, for whoever counts them by another way than the program does: with amendments, withdrawals,
merged twins of a number, blocks out of order, entries written down late, several customers, reopens, other outcomes,
drills and records. They are drawn from a seed, so that a failure can be had again."""
import datetime
import os
import random

FIVE = "0123456789abcdefghjkmnpqrstvwxyz"
ROUTINE = 'format = "routine/1"\ntimezone = "Europe/Berlin"\n\n[customer]\nupdate_every = "30m"\n'
CUSTOMERS = ["Acme", "Initech", "Globex", "acme"]
PEOPLE = ["Mina", "Alex", "Kim", "Sam"]
OUTCOMES = ["resolved"] * 6 + ["false-alarm", "unconfirmed", "duplicate", "recorded"]
MINUTE = datetime.timedelta(minutes=1)


def value_of(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, list):
        return "[" + ", ".join(value_of(each) for each in value) + "]"
    return '"' + value + '"'


class History:
    def __init__(self, draw, name, opened):
        self.draw, self.name, self.opened = draw, name, opened
        self.clock = opened
        self.number = 0
        self.blocks, self.made = [], []

    def time(self):
        """Now, in one zone or the other; sometimes what happened long ago, or before it was opened."""
        if self.draw.random() < 0.6:
            self.clock += datetime.timedelta(seconds=self.draw.randint(0, 1500))
        at = self.clock
        if self.draw.random() < 0.15:
            at -= datetime.timedelta(seconds=self.draw.randint(0, 5000))
        return at.astimezone(datetime.timezone(datetime.timedelta(hours=self.draw.choice([0, 1, 2, -5]))))

    def coming(self):
        return self.clock.replace(second=0) + self.draw.randint(0, 60) * MINUTE

    def some(self, *kinds):
        those = [made for made in self.made if made[0] in kinds]
        return self.draw.choice(those)[1] if those else None

    def add(self, kind, at=None, **fields):
        # Of two clones both may have made the same number; what answers another has a higher one.
        answers = {"amends", "of", "report", "reports", "proves", "disproves"} & set(fields)
        self.number += 0 if self.made and not answers and self.draw.random() < 0.05 else 1
        taken = {made[1] for made in self.made}
        while (ident := f"{self.number}-" + "".join(self.draw.choices(FIVE, k=5))) in taken:
            pass
        lines = [f"[[{kind}]]", f'id = "{ident}"', f"at = {value_of(at or self.time())}", 'by = "Sam"']
        lines += [f"{key} = {value_of(value)}" for key, value in fields.items() if value is not None]
        self.blocks.append("\n".join(lines) + "\n")
        if "amends" not in fields:
            self.made.append((kind, ident))
        return ident

    # --- each kind that a number is made of

    def report(self):
        self.add("report", customer=self.draw.choice(CUSTOMERS), blocked="log in")

    def owner(self):
        self.add("owner", name=self.draw.choice(PEOPLE), next_update=self.coming() if self.draw.random() < 0.5 else None)

    def update(self):
        last = self.draw.random() < 0.2
        self.add("update", to=self.draw.choice(["customer", "customer", "team"]), text="we look", final=last or None,
                 next=self.coming() if not last and self.draw.random() < 0.8 else None)

    def guess(self):
        self.add("guess", text="the queue")

    def fact(self):
        guess, other = self.some("guess"), self.some("guess")
        self.add("fact", text="seen", source="log", proves=[guess] if guess and self.draw.random() < 0.5 else None,
                 disproves=[other] if other and self.draw.random() < 0.5 else None)

    def change(self):
        report = self.some("report")
        self.add("change", text="moved it", reports=[report] if report and self.draw.random() < 0.4 else None)

    def confirmation(self):
        report = self.some("report")
        if report:
            self.add("confirmation", report=report, customer="Acme", action="log in",
                     result="fails" if self.draw.random() < 0.15 else "works", who="Dana (Acme)")

    def followup(self):
        self.add("followup", text="a test", who=self.draw.choice(PEOPLE), due=self.coming() + self.draw.randint(0, 4000) * MINUTE)

    def done(self):
        of = self.some("followup")
        if of:
            self.add("done", of=of)

    def amendment(self):
        kind = self.draw.choice(["owner", "update", "change", "confirmation", "followup", "report", "fact"])
        of = self.some(kind)
        if not of:
            return
        fields = {"update": {"to": self.draw.choice(["customer", "team"])}, "report": {"customer": "Globex"},
                  "confirmation": {"result": "works"}, "followup": {"due": self.coming()}}.get(kind, {})
        if kind == "fact" and self.some("guess"):
            fields = {"clears": ["proves"], "disproves": [self.some("guess")]}
        if kind == "update" and self.draw.random() < 0.5:
            fields = {"clears": ["final"], "next": self.coming()}
        self.made.append(("amendment", self.add(kind, amends=of, **fields)))

    def retraction(self):
        of = self.some("owner", "update", "change", "confirmation", "followup", "report", "fact", "guess", "done", "amendment")
        if of:
            self.add("retraction", of=of, why="a slip")

    def close(self):
        self.add("close", outcome=self.draw.choice(OUTCOMES), held_to=["no-report"])

    def reopen(self):
        self.add("reopen", why="again")

    def mend(self):
        self.change()
        for kind, ident in self.made[:]:
            if kind == "report":
                self.add("confirmation", report=ident, customer="Acme", action="log in", result="works", who="Dana (Acme)")

    def text(self, drill):
        head = f'format = "incident/1"\n\n[incident]\nid = "{self.name}"\ntitle = "{self.name}"\n'
        head += f"opened = {value_of(self.opened)}\nopened_by = \"Sam\"\n" + ('drill = "outage"\n' if drill else "")
        blocks = self.blocks[:]
        if self.draw.random() < 0.2:  # as a merge may leave them
            self.draw.shuffle(blocks)
        return head + "".join("\n" + block for block in blocks)


def history(draw, name, opened):
    one = History(draw, name, opened)
    steps = [one.report] * 3 + [one.owner] * 2 + [one.update] * 5 + [one.guess] * 3 + [one.fact] * 3 + [one.change] * 2 + \
            [one.confirmation] * 4 + [one.followup] * 2 + [one.done, one.amendment, one.amendment, one.amendment, one.retraction,
                                                           one.close, one.reopen]
    for _ in range(draw.randint(0, 40)):
        draw.choice(steps)()
    if draw.random() < 0.4:
        one.mend()
    if draw.random() < 0.5:
        one.close()
    return one.text(drill=draw.random() < 0.1)


def write(folder, count, seed):
    """A record of that many incidents, over fifteen months, some of them within an hour of a month's end."""
    draw = random.Random(seed)
    os.makedirs(folder + "/incidents")
    with open(folder + "/sitrep.toml", "w", encoding="utf-8") as file:
        file.write(ROUTINE)
    begin = datetime.datetime(2025, 9, 1, tzinfo=datetime.timezone.utc)
    for nth in range(count):
        opened = begin + datetime.timedelta(seconds=draw.randint(0, 450 * 24 * 3600))
        if draw.random() < 0.2:
            opened = opened.replace(day=1, hour=0, minute=0) + draw.randint(-180, 60) * MINUTE
        opened = opened.astimezone(datetime.timezone(datetime.timedelta(hours=draw.choice([0, 1, 2, -8]))))
        name = f"incident-{nth:05}"
        with open(f"{folder}/incidents/{name}.toml", "w", encoding="utf-8") as file:
            file.write(history(draw, name, opened))
