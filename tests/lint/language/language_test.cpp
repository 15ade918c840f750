// SPDX-License-Identifier: MIT
// The language rules hold what README.md says of them on the labelled sentences.
#include <catch2/catch.hpp>

#include "lint/language/labelled.h"

using namespace sitrep::language;

namespace {

const std::string folder = SITREP_SOURCE "/tests/lint/language/";

}  // namespace

TEST_CASE("language: every seen rule is precise and finds what it should") {
  const auto rows = read_rows(folder + "seen.tsv");
  REQUIRE(rows.size() >= 400);
  const auto result = measure(rows);
  for (const auto& failure : result.failures) UNSCOPED_INFO(failure);
  for (const auto& [rule, counts] : result.by_rule) {
    INFO(rule);
    CHECK(counts.right > 0);
    CHECK(counts.precision() >= 0.97);
    CHECK(counts.recall() >= 0.90);
  }
  CHECK(result.all.precision() >= 0.97);
  CHECK(result.all.recall() >= 0.90);
}

// Only counts: these sentences are not to be read while patterns are changed.
TEST_CASE("language: the unseen sentences hold the level that was reached") {
  const auto result = measure(read_rows(folder + "unseen.tsv"));
  CHECK(result.all.right > 250);
  CHECK(result.all.precision() >= 0.92);
  CHECK(result.all.recall() >= 0.93);
}
