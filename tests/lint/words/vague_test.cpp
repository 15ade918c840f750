// SPDX-License-Identifier: MIT
#include "lint/words/vague.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("a blocked that says only that something is broken is vague") {
  for (const char* text :
       {"it is broken", "broken", "down", "It's down!", "exports are broken", "the site is down", "not working",
        "It does not work.", "doesn’t work", "invoice export not working", "use it", "everything",
        "site down, nothing works", "the whole checkout page is down", "API unavailable", "log-in is failing"}) {
    INFO(text);
    CHECK(is_vague(text));
  }
}

TEST_CASE("a blocked that names an action is not vague") {
  for (const char* text : {"export an invoice", "log in", "export invoices, it is broken", "shut down the server",
                           "scroll down", "save my work", "pay by card", "report a broken link", "open the app",
                           "reset a password", "send the report that is due on the 24th", "cannot log in"}) {
    INFO(text);
    CHECK_FALSE(is_vague(text));
  }
}

TEST_CASE("an affected that names nobody") {
  for (const char* text : {"", "unknown", "Not known yet.", "we don’t know yet", "TBD", "unclear; still checking"}) {
    INFO(text);
    CHECK(names_no_group(text));
  }
  for (const char* text :
       {"everyone", "nobody", "Acme", "accounts with a tax field", "unknown number of accounts in the EU"}) {
    INFO(text);
    CHECK_FALSE(names_no_group(text));
  }
}
