// SPDX-License-Identifier: MIT
#include "model/time_clock.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

Said clock(std::string_view text) {
  Said said;
  REQUIRE_FALSE(read_clock(text, said));
  return said;
}

std::string why(std::string_view text) {
  Said said;
  const auto misread = read_clock(text, said);
  return misread ? misread->why : "accepted";
}

}  // namespace

TEST_CASE("a clock time is seconds since midnight") {
  CHECK(clock("00:00").clock->count() == 0);
  CHECK(clock("9:05").clock->count() == 9 * 3600 + 300);
  CHECK(clock("23:59:59").clock->count() == 86399);
  CHECK(clock("12:00 am").clock->count() == 0);
  CHECK(clock("12:30:01pm").clock->count() == 12 * 3600 + 1801);
  CHECK_FALSE(clock("10:12").offset);
}

TEST_CASE("an offset may follow") {
  CHECK(clock("10:12z").offset->count() == 0);
  CHECK(clock("10:12-00:00").offset->count() == 0);
  CHECK(clock("10:12 +05:45").offset->count() == 345);
  CHECK(clock("10:12-23:59").offset->count() == -1439);
  CHECK(clock("5 pm -03:30").offset->count() == -210);
}

TEST_CASE("a clock time ends where its text does") {
  for (const char* text : {"10:12 ",      "10:12x",   "10:12zz", "10:12+02:00x", "10:12 am am",
                           "10:12  am",   "10:12  z", "10:12:",  "10:12:3",      "10:12:30.",
                           "10::12",      "010:12",   "10:012",  "10:12:030",    ":12",
                           "10:",         "",         "am",      "10:12+02:0",   "10:12+2:00",
                           "10:12+02:60", "10:12+",   "10:12-",  "10:12+-02:00", "10:12am:30"}) {
    CAPTURE(text);
    CHECK(why(text) != "accepted");
  }
}

TEST_CASE("an absurdly long number is no clock time") {
  const std::string digits(100'000, '9');
  CHECK(why(digits) != "accepted");
  CHECK(why(digits + ":00") != "accepted");
  CHECK(why("10:" + digits) != "accepted");
  CHECK(why("10:12+" + digits) != "accepted");
}
