// SPDX-License-Identifier: MIT
#include "view/clause.h"

#include <catch2/catch.hpp>

using namespace sitrep::view;

TEST_CASE("a clause loses its full stop and whatever follows a word of cause") {
  CHECK(clause("exports fail.", 10) == "exports fail");
  CHECK(clause("exports fail, because of the release", 10) == "exports fail");
  CHECK(clause("exports fail due to the release", 10) == "exports fail");
  CHECK(clause("two\nlines", 10) == "two lines");
}

TEST_CASE("a long clause is cut after a comma or shows that it was cut") {
  CHECK(clause("login, billing, checkout and everything else", 4) == "login, billing");
  CHECK(clause("one two three four", 3) == "one two three…");
}

TEST_CASE("a time is one however it is written") {
  for (const auto* text : {"by 11:00", "in 30 minutes", "3 pm", "done tonight", "ETA soon"}) CHECK(names_a_time(text));
  for (const auto* text : {"release 4.2", "account 4182", "the 2 workers"}) CHECK_FALSE(names_a_time(text));
}

TEST_CASE("names and codes keep their capital") {
  CHECK(uncapitalised("Logs around the time") == "logs around the time");
  CHECK(uncapitalised("EXP-203") == "EXP-203");
  CHECK(capitalised("exporting") == "Exporting");
}
