// SPDX-License-Identifier: MIT
#include "view/handoff.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

TEST_CASE("the sheet of a handoff") {
  const sample::Read read(sample::all(sample::at_eleven, R"(
[[owner]]
id = "15-aaaaa"
at = 2026-11-23T11:03:00+01:00
by = "Mina"
name = "Alex"
scope = "accounts with a tax field cannot export; the rollback is half done"
facts = ["4-c8v1e"]
next_update = 2026-11-23T11:15:00+01:00
why = "Mina's shift ends"
)"));
  CHECK(handoff_text(read.incident, *read.incident.owner(), sample::terminal(sample::at("11:03"))) ==
        R"(Mina hands over to Alex, 11:03                                 repairing, 49 min
2026-11-23-acme-cannot-export-invoices
Acme cannot export invoices

why        Mina's shift ends
scope      accounts with a tax field cannot export; the rollback is half done
affected   accounts with a tax field
works      login, billing, checkout
fails      exporting an invoice
unknown    whether queued exports are late or lost
customers   1  Acme has not confirmed: export an invoice

plan       rollback: put the export job back to Friday's version
  9 Alex   rolls back the export job                      due 11:00   3 min late
 10 Mina   re-runs Acme's export                          due 11:15

facts       4  export-worker fails on every account with a tax field since 10:05
questions   8  are queued exports late or lost?                  waiting for Kim
guesses     6  the queue retries on its own
next        9  Alex: rolls back the export job

update     the customer hears from Sam at 11:15, in 12 minutes
)");
}

TEST_CASE("the first owner takes over from nobody") {
  const sample::Read read{std::string(sample::at_eleven)};
  const auto text = handoff_text(read.incident, *read.incident.owner(), sample::terminal(sample::at("11:03")));
  CHECK(text.starts_with("Mina owns this, 10:15 "));
}

TEST_CASE("a drafted handoff names the owner of now as the one before") {
  const sample::Read read{std::string(sample::at_eleven)};
  Entry draft("owner");
  draft.set("name", std::string("Kim")).set("at", Time{sample::at("11:03"), Minutes(60)});
  const auto text = handoff_text(read.incident, draft, sample::terminal(sample::at("11:03"), 40));
  CHECK(text.starts_with("Mina hands over to Kim, 11:03\nrepairing, 49 min\n"));
  CHECK(sample::widest(text) <= 40);
}

TEST_CASE("a handed fact that was withdrawn since says so") {
  const sample::Read read(sample::opened(R"(
[[fact]]
id = "1-aaaaa"
at = 2026-11-23T10:20:00+01:00
by = "Mina"
text = "billing is down"

[[owner]]
id = "2-aaaaa"
at = 2026-11-23T10:21:00+01:00
by = "Mina"
name = "Mina"
facts = ["1-aaaaa"]

[[retraction]]
id = "3-aaaaa"
at = 2026-11-23T10:22:00+01:00
by = "Mina"
of = "1-aaaaa"
why = "wrong incident"
)"));
  const auto text = handoff_text(read.incident, *read.incident.owner(), sample::terminal(sample::at("10:30"), 40));
  CHECK(text.find("facts       1  billing is down withdrawn") == std::string::npos);
  CHECK(text.find("withdrawn") != std::string::npos);
}
