// SPDX-License-Identifier: MIT
#include "view/numbers.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;
using namespace sitrep::view;

TEST_CASE("a number alone tells an entry from the others") {
  const sample::Read read{std::string(sample::at_eleven)};
  const Numbers numbers(read.incident);
  CHECK(numbers("4-c8v1e") == "4");
  CHECK(numbers("13-c8v1e") == "13");
  CHECK(numbers.columns() == 2);
}

TEST_CASE("two of one number are told apart by as much as it takes") {
  std::string text;
  for (const auto* id : {"3-h0tz4", "3-h1aaa", "3-z90wd"}) {
    text +=
        std::string("\n[[note]]\nid = \"") + id + "\"\nat = 2026-11-23T10:15:00+01:00\nby = \"Sam\"\ntext = \"x\"\n";
  }
  const sample::Read read(sample::opened(text));
  const Numbers numbers(read.incident);
  CHECK(numbers("3-h0tz4") == "3-h0");
  CHECK(numbers("3-z90wd") == "3-z");
  CHECK(Numbers(read.log)("3-h1aaa") == "3-h1");
}

TEST_CASE("what is no id is safe and takes no more room than one") {
  CHECK(Numbers()("x\x1b") == "x\\u{001b}");
  CHECK(Numbers()("999999999-k3mq") == "999999999-k3mq");
  CHECK(width(Numbers()(std::string(150, ' ') + "20-b9mnb")) <= 16);
  CHECK(Numbers()("17-k3mq7") == "17");
}
