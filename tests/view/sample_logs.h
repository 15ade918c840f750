// SPDX-License-Identifier: MIT
// The logs of sample.h.
#pragma once

#include <string_view>

namespace sitrep::sample {

// A repair under way, a task late: the incident of the manual at 11:03.
inline constexpr std::string_view at_eleven = R"toml(format = "incident/1"

[incident]
id = "2026-11-23-acme-cannot-export-invoices"
title = "Acme cannot export invoices"
opened = 2026-11-23T10:14:00+01:00
opened_by = "Sam"

[[report]]
id = "1-k3mq7"
at = 2026-11-23T10:12:00+01:00
logged = 2026-11-23T10:14:00+01:00
by = "Sam"
customer = "Acme"
account = "4182"
blocked = "export an invoice"
error = "EXP-203: tax field missing"
first_seen = 2026-11-23T10:09:00+01:00
reporter = "Dana (Acme)"
via = "ticket 991"
at_stake = "they bill on the 24th"
needs_by = 2026-11-23T18:00:00+01:00

[[owner]]
id = "2-9xpa2"
at = 2026-11-23T10:15:10+01:00
by = "Kim"
name = "Mina"

[[voice]]
id = "3-9xpa3"
at = 2026-11-23T10:15:30+01:00
by = "Kim"
name = "Sam"

[[fact]]
id = "4-c8v1e"
at = 2026-11-23T10:31:02+01:00
by = "Mina"
text = "export-worker fails on every account with a tax field since 10:05"
source = "export-worker log, 10:05:13 onward"

[[impact]]
id = "5-c8v1e"
at = 2026-11-23T10:35:00+01:00
by = "Mina"
affected = "accounts with a tax field"
works = "login, billing, checkout"
fails = "exporting an invoice"
unknown = "whether queued exports are late or lost"

[[guess]]
id = "6-0d2vk"
at = 2026-11-23T10:36:00+01:00
by = "Alex"
text = "the queue retries on its own"

[[fact]]
id = "7-c8v1e"
at = 2026-11-23T10:40:02+01:00
by = "Mina"
text = "PDF preview is not affected"

[[question]]
id = "8-c8v1e"
at = 2026-11-23T10:41:02+01:00
by = "Mina"
text = "are queued exports late or lost?"
to = "Kim"

[[plan]]
id = "11-d8v1e"
at = 2026-11-23T10:42:00+01:00
by = "Mina"
kind = "rollback"
text = "put the export job back to Friday's version"

[[task]]
id = "9-c8v1e"
at = 2026-11-23T10:43:00+01:00
by = "Mina"
text = "rolls back the export job"
who = "Alex"
due = 2026-11-23T11:00:00+01:00

[[task]]
id = "10-c8v1e"
at = 2026-11-23T10:43:10+01:00
by = "Mina"
text = "re-runs Acme's export"
who = "Mina"
due = 2026-11-23T11:15:00+01:00

[[update]]
id = "12-c8v1e"
at = 2026-11-23T10:45:00+01:00
by = "Sam"
to = "customer"
text = "Exports fail for accounts with a tax field. You can still log in."
known = ["4-c8v1e"]
next = 2026-11-23T11:15:00+01:00

[[join]]
id = "13-c8v1e"
at = 2026-11-23T10:46:00+01:00
by = "Mina"
name = "Alex"

[[join]]
id = "14-c8v1e"
at = 2026-11-23T10:46:00+01:00
by = "Mina"
name = "Kim"
role = "product"
)toml";

// To be put behind it: a second customer, a late entry, a correction, a withdrawal, a kind of a later version.
inline constexpr std::string_view an_hour_on = R"toml(
[[change]]
id = "15-c8v1e"
at = 2026-11-23T11:10:00+01:00
by = "Alex"
who = "Alex"
approved_by = "Kim"
text = "put the export job back to Friday's version"

[[done]]
id = "16-c8v1e"
at = 2026-11-23T11:10:30+01:00
by = "Alex"
of = "9-c8v1e"
text = "back on Friday's version"

[[report]]
id = "17-c8v1e"
at = 2026-11-23T11:12:00+01:00
by = "Sam"
customer = "Initech"
blocked = "print a delivery note"
needs_by = 2026-11-23T11:20:00+01:00

[[trial]]
id = "18-c8v1e"
at = 2026-11-23T11:14:00+01:00
by = "Mina"
text = "export an invoice with a tax field on 4182"
result = "works"

[[confirmation]]
id = "19-c8v1e"
at = 2026-11-23T11:21:00+01:00
by = "Sam"
report = "1-k3mq7"
customer = "Acme"
action = "export an invoice"
result = "works"
who = "Dana (Acme)"

[[watch]]
id = "20-c8v1e"
at = 2026-11-23T11:22:00+01:00
by = "Sam"
who = "Sam"
until = 2026-11-23T11:50:00+01:00
signals = "export errors, queue length"

[[fact]]
id = "21-c8v1e"
at = 2026-11-23T11:23:00+01:00
logged = 2026-11-23T11:40:00+01:00
by = "Mina"
text = "the release of 10:05 dropped the tax field from the export schema and every account with one fails"
source = "diff of the release"
disproves = ["6-0d2vk"]
answers = ["8-c8v1e"]

[[fact]]
id = "22-c8v1e"
at = 2026-11-23T11:24:00+01:00
by = "Alex"
text = "billing is down"

[[retraction]]
id = "23-c8v1e"
at = 2026-11-23T11:25:00+01:00
by = "Alex"
of = "22-c8v1e"
why = "wrong incident"

[[fact]]
id = "24-c8v1e"
at = 2026-11-23T10:40:02+01:00
logged = 2026-11-23T11:26:00+01:00
by = "Mina"
amends = "7-c8v1e"
text = "PDF and CSV preview are not affected"

[[lesson]]
id = "25-c8v1e"
at = 2026-11-23T11:30:00+01:00
by = "Mina"
kind = "weak-spot"
text = "no test exports an invoice with a tax field"

[[followup]]
id = "26-c8v1e"
at = 2026-11-23T11:31:00+01:00
by = "Mina"
who = "Alex"
due = 2026-11-25T10:00:00+01:00
text = "add an export test with a tax field"
carries = ["25-c8v1e"]

[[review]]
id = "27-c8v1e"
at = 2026-11-23T11:32:00+01:00
by = "Mina"
when = 2026-11-24T10:00:00+01:00
lead = "Kim"
place = "room 2"

[[waiver]]
id = "28-c8v1e"
at = 2026-11-23T11:33:00+01:00
by = "Mina"
rule = "watch-cut-short"
why = "Sam has to leave and the queue is empty"
approved_by = "Kim"

[[verdict]]
id = "29-c8v1e"
at = 2026-11-23T11:33:00+01:00
by = "Mina"
text = "something of a later version"
)toml";

// To be put behind both: closed as unconfirmed.
inline constexpr std::string_view closing = R"toml(
[[close]]
id = "30-c8v1e"
at = 2026-11-23T12:40:00+01:00
by = "Mina"
outcome = "unconfirmed"
text = "Acme works again; Initech went home"
held_to = ["no-report"]
why = "Initech's people cannot be reached until January"
approved_by = "Kim"
)toml";

}  // namespace sitrep::sample
