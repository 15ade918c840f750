// SPDX-License-Identifier: MIT
#include "view/look.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

TEST_CASE("paint writes no escape code without colour") {
  const auto look = sample::terminal(sample::at("11:03"));
  for (const auto ink : {Ink::plain, Ink::title, Ink::late, Ink::unsure, Ink::good, Ink::aside}) {
    CHECK(paint("late", ink, look) == "late");
  }
}

TEST_CASE("paint ends what it begins") {
  auto look = sample::terminal(sample::at("11:03"));
  look.colour = true;
  CHECK(paint("late", Ink::late, look) == "\x1b[31mlate\x1b[0m");
  CHECK(paint("plain", Ink::plain, look) == "plain");
  CHECK(paint("", Ink::late, look).empty());
}
