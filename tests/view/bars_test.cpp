// SPDX-License-Identifier: MIT
#include "view/bars.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace sitrep::view;

TEST_CASE("bars: in eighths, something for anything, never more than all") {
  CHECK(bar(0, 10, 8).empty());
  CHECK(bar(3, 0, 8).empty());
  CHECK(bar(10, 10, 4) == "████");
  CHECK(bar(5, 10, 4) == "██");
  CHECK(bar(9, 16, 2) == "█▏");
  CHECK(bar(1, 100000, 4) == "▏");
  CHECK(bar(20, 10, 2) == "██");
}

TEST_CASE("sparkline: the highest is full, and no value is a dot") {
  const std::vector<std::optional<std::size_t>> values = {0, 4, std::nullopt, 8};
  CHECK(sparkline(values) == "▁▅·█");
  CHECK(sparkline(std::vector<std::optional<std::size_t>>{0, 0}) == "▁▁");
  CHECK(sparkline({}).empty());
}
