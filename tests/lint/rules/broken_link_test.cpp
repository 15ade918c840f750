// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/page_samples.h"

using namespace sitrep;
using namespace sitrep::sample;

TEST_CASE("a playbook names incidents that there are") {
  const auto text = with(good_playbook, "-invoices\"]", "-invoices\", \"2026-01-01-other\"]");
  CHECK(told(playbook(text)) == "broken-link@10:51 there is no incident \"2026-01-01-other\" here\n");
  CHECK(playbook(text).at(0).field == "from");
}

TEST_CASE("a routine skips rules that there are, and that can be skipped") {
  const auto skip = [](const char* rule) { return told(routine(with(good_routine, "no-review", rule))); };
  CHECK(skip("no-reviews") == "broken-link@14:9 there is no rule \"no-reviews\"; did you mean no-review?\n");
  CHECK(skip("late-update") == "unknown-word@14:9 late-update is no close-out rule, so there is nothing to skip\n");
  CHECK(skip("unconfirmed-customer") ==
        "unknown-word@14:9 unconfirmed-customer is never skipped: closed means that the customer could do it again\n");
  CHECK(skip("watch-cut-short").empty());
}

TEST_CASE("a voice is one of those whom the page lists, where it lists anybody") {
  CHECK(told(routine(good_routine + "[[person]]\nname = \"Mina\"\n")) ==
        "broken-link@7:9 \"Sam\" is not among the people whom this page lists\n");
  CHECK(told(routine(good_routine + "[[person]]\nname = \"Samuel\"\naka = [\"Sam\"]\n")).empty());
}
