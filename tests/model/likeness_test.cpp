// SPDX-License-Identifier: MIT
// What is said at once when an incident is opened: the threshold, and what must not cross it.
#include "sitrep/model/likeness.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

Likeness like(const Described& told, const Seen& seen) { return Comparison(told).with(seen); }

const Seen invoices = {"Acme cannot export invoices",
                       "export an invoice",
                       {"EXP-203: tax field missing"},
                       {"export-worker fails since the 10:05 release"}};

}  // namespace

TEST_CASE("likeness: one numbered code is enough, wherever the other has it") {
  CHECK(like({"Reports are late", "", "exp-203", {}}, {"", "", {"EXP-203"}, {}}).strong() ==
        false);  // typed in haste, no code
  CHECK(like({"Reports are late", "", "EXP-203", {}}, invoices).strong());
  CHECK(like({"EXP-203 on every export", "", "", {}}, invoices).strong());
  CHECK(like({"x", "", "Fault 0x80070005", {}}, {"y", "", {}, {"the installer ends with 0x80070005"}}).strong());
  CHECK(like({"x", "", "EXP203", {}}, invoices).code == "EXP-203");
}

TEST_CASE("likeness: the same error text, or the same action, is enough") {
  CHECK(like({"x", "", "the tax field is missing", {}}, invoices).strong());
  CHECK(like({"x", "", "Export failed. Tax fields were missing in line 4 of the document that we sent", {}},
             {"", "", {"tax field missing"}, {}})
            .strong());
  CHECK(like({"x", "export invoices", "", {}}, invoices).strong());
  CHECK(like({"x", "cannot export their invoices", "", {}}, invoices).strong());
  CHECK(like({"Initech cannot export invoices", "", "", {}}, invoices).strong());  // nothing but a title
}

TEST_CASE("likeness: an action of one word needs another sign") {
  const Seen logins = {"Initech's new users cannot log in", "log in", {"session cookie refused"}, {}};
  CHECK_FALSE(like({"Acme cannot log in", "log in", "", {"Acme"}}, logins).strong());
  CHECK_FALSE(like({"Acme cannot log in", "log in", "HTTP 502 Bad Gateway", {"Acme"}}, logins).strong());
  CHECK(like({"Acme cannot log in", "log in", "cookie refused", {"Acme"}}, logins).strong());
}

TEST_CASE("likeness: what all faults have in common is no sign") {
  struct Case {
    Described told;
    Seen seen;
  };
  const Case cases[] = {
      // the same customer, the same words for "it does not work"
      {{"Acme cannot log in", "log in", "Something went wrong, please try again later", {"Acme"}},
       {"Acme cannot export invoices", "export an invoice", {"Something went wrong, please try again later"}, {}}},
      {{"Server error", "", "500 Internal Server Error", {}}, {"Errors", "", {"500 Internal Server Error"}, {}}},
      {{"Timeouts", "", "connection timed out (ETIMEDOUT)", {}}, {"Database", "", {"ETIMEDOUT"}, {}}},
      {{"x", "", "java.lang.NullPointerException", {}}, {"y", "", {"java.lang.NullPointerException"}, {}}},
      // the same object, another action; the same action, another object
      {{"x", "import an invoice", "", {}}, invoices},
      {{"x", "export a customer list", "", {}}, invoices},
      {{"x", "open the page", "", {}}, {"y", "open the page", {}, {}}},
      {{"x", "use the app", "", {}}, {"y", "use our app", {}, {}}},
      // the next code of the same program
      {{"x", "", "EXP-204: currency missing", {}}, invoices},
      // the same account, time, version, standard or status
      {{"x", "", "failed at 10:05:13 for account 4182", {}}, {"y", "", {"refused at 10:05:13 for account 4182"}, {}}},
      {{"x", "", "TLS 1.2 with SHA-256", {}}, {"y", "", {"checksum SHA-256 differs"}, {}}},
      {{"x", "", "HTTP 504", {}}, {"y", "", {"HTTP 504"}, {}}},
      // two words of a long text
      {{"x", "", "could not allocate memory for the sort of table invoices in tablespace main", {}},
       {"y", "", {"tablespace main is full, table events cannot grow, archive old rows and retry"}, {}}},
      {{"Invoices of October show a wrong total for the export to Norway", "", "", {}}, invoices},
      {{"", "", "", {}}, invoices},
      {{"x", "", "", {}}, {"", "", {}, {}}},
  };
  for (const auto& each : cases) {
    const auto found = like(each.told, each.seen);
    INFO(each.told.title << " / " << each.told.blocked << " / " << each.told.error << " against " << each.seen.title
                         << " / " << each.seen.blocked << ": " << found.strength);
    CHECK_FALSE(found.strong());
  }
}

TEST_CASE("likeness: a report that says nothing is compared with nothing") {
  CHECK_FALSE(Comparison({"It is down", "", "an error", {}}).can_be_strong());
  CHECK_FALSE(Comparison({"Acme", "", "", {"Acme"}}).can_be_strong());
  CHECK(Comparison({"x", "", "EXP-203", {}}).can_be_strong());
}
