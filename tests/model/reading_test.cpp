// SPDX-License-Identifier: MIT
#include "sitrep/model/reading.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("reading: words stand between blanks and line ends") {
  CHECK(words_in("") == 0);
  CHECK(words_in(" \n ") == 0);
  CHECK(words_in("one") == 1);
  CHECK(words_in("one  two\nthree ") == 3);
}

TEST_CASE("reading: four hundred words take two minutes") {
  CHECK(reading_time(0) == Seconds(0));
  CHECK(reading_time(100) == Seconds(30));
  CHECK(reading_time(400) == Minutes(2));
}
