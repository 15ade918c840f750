// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

bool misplaced(const std::string& where, std::string_view routine = {}) {
  return !of(lint(header, routine, at("10:20").instant, where), "misplaced-file").empty();
}

const std::string name = "2026-11-23-acme-cannot-export-invoices.toml";

}  // namespace

TEST_CASE("a file lies in the routine's folder and is named for its incident") {
  CHECK_FALSE(misplaced("incidents/" + name));
  CHECK_FALSE(misplaced("incidents/2026/" + name));
  CHECK(misplaced("incidents/other.toml"));
  CHECK(misplaced("incidents/2026-11-23-acme-cannot-export-invoices.TOML"));
  CHECK(misplaced(name));
  CHECK(misplaced("old-incidents/" + name));
  CHECK(misplaced("/tmp/incidents/" + name));
  constexpr auto logs = "format = \"routine/1\"\n[record]\nwhere = \"./logs/\"\n";
  CHECK_FALSE(misplaced("logs/" + name, logs));
  CHECK(misplaced("incidents/" + name, logs));
  CHECK_FALSE(misplaced(name, "format = \"routine/1\"\n[record]\nwhere = \".\"\n"));
}

TEST_CASE("standard input lies nowhere") { CHECK_FALSE(misplaced("-")); }
