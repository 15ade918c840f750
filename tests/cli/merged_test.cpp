// SPDX-License-Identifier: MIT
#include "cli/merged.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("what a merge leaves to a person is told with what to type") {
  CHECK(conflicts_of({}, "a.toml").empty());
  Merged merged;
  merged.twins = {"1-aaaaa", "2-aaaaa", "3-aaaaa", "4-aaaaa", "5-aaaaa", "6-aaaaa", "7-aaaaa"};
  merged.header_differs = true;
  const auto lines = conflicts_of(merged, "a b.toml");
  REQUIRE(lines.size() == 2);
  CHECK_THAT(lines[0], Catch::Contains("1-aaaaa, 2-aaaaa, 3-aaaaa, 4-aaaaa, 5-aaaaa and 2 more"));
  CHECK_THAT(lines[0], Catch::EndsWith("then: git add 'a b.toml'"));
  CHECK_THAT(lines[1], Catch::Contains("above the first entry"));
}

TEST_CASE("a path is typed as a shell takes it, and never as an option") {
  CHECK(typed_path("incidents/acme.toml") == "incidents/acme.toml");
  CHECK(typed_path("it's $(it)") == "'it'\\''s $(it)'");
  CHECK(typed_path("-a") == "./'-a'");
  CHECK(typed_path("a\x1b[2Jb") != "a\x1b[2Jb");
}
