// SPDX-License-Identifier: MIT
#include "sitrep/model/unread.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("the first part of a log that was not read") {
  Log log;
  CHECK(first_unread(log) == nullptr);
  log.problems.push_back({"line-ends", {1, 1, 1}, "lines end in CR LF"});
  CHECK(first_unread(log) == nullptr);
  log.problems.push_back({"conflict-marker", {4, 1, 1}, "a merge was left unresolved here"});
  log.problems.push_back({"syntax", {9, 1, 1}, "not TOML"});
  REQUIRE(first_unread(log) != nullptr);
  CHECK(first_unread(log)->place.line == 4);
}
