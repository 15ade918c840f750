// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/page_samples.h"

using namespace sitrep;
using namespace sitrep::sample;

TEST_CASE("a routine names people, not teams: what it says is written into every incident") {
  const auto voice = [](const char* name) {
    return told(routine(with(good_routine, "voice = \"Sam\"", std::string("voice = \"") + name + "\"")));
  };
  CHECK(voice("Sam").empty());
  CHECK(voice("support team") == "team-as-person@7:9 `voice` in [customer] is \"support team\": name one person\n");
  CHECK(told(routine(good_routine +
                     "[words]\nteams = [\"zebra\"]\n[[person]]\nname = \"Sam\"\n[[person]]\nname = \"Zebra\"\n")) ==
        "team-as-person@20:8 `name` in [person] is \"Zebra\": name one person\n");
  // who owns is said in words
  CHECK(told(routine(with(good_routine, "who = \"The", "who = \"Engineering: the"))).empty());
}
