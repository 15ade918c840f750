// SPDX-License-Identifier: MIT
// Where the words were found, and how the parts of a sentence bear on each other. How many wordings are found is
// measured by lint/language.
#include "lint/words/promise.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

std::string found(std::string_view text, std::vector<std::string> allow = {}) {
  const auto place = find_fix_time(read_sentences(text, allow));
  return place ? std::string(text.substr(place->at, place->size)) : "";
}

}  // namespace

TEST_CASE("a promise of a time is found where it stands") {
  CHECK(found("Sorry. It will be fixed by 3 pm, we hope.") == "will be fixed by 3 pm");
  CHECK(found("ETA 20 min.") == "ETA 20 min");
  CHECK(found("We can't say why, but it will be fixed by noon.") == "will be fixed by noon");
  CHECK(found("Is it broken? It works again by noon.") == "It works again by noon");
}

TEST_CASE("a time belongs to what it stands with") {
  CHECK(found("It was fixed, and we write again at 15:00.").empty());
  CHECK(found("Next update at 11:30; it will be fixed by then.") == "will be fixed by then");
  CHECK(found("If it is not fixed by 4, Kim enters them by hand.").empty());
  CHECK(found("Will it be fixed by 4?").empty());
  CHECK(found("Fixed at 14:05.").empty());
  CHECK(found("Fixed by 14:05.") == "Fixed by 14:05");
}

TEST_CASE("what the routine allows is no promise") {
  CHECK(found("The tariff Back Soon works again tomorrow.") != "");
  CHECK(found("Works again tomorrow is our tariff.", {"works again tomorrow"}).empty());
}

TEST_CASE("a text of any length is judged in time that grows with it") {
  std::string text;
  for (int at = 0; at < 20000; ++at) text += "will be again by ";
  CHECK(found(text).empty());
}
