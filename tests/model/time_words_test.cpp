// SPDX-License-Identifier: MIT
#include "model/time_words.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

Said said(std::string_view words) {
  const auto read = read_words(words);
  REQUIRE(std::holds_alternative<Said>(read));
  return std::get<Said>(read);
}

Misread misread(std::string_view words) {
  const auto read = read_words(words);
  REQUIRE(std::holds_alternative<Misread>(read));
  return std::get<Misread>(read);
}

}  // namespace

TEST_CASE("words are tidied") {
  CHECK(tidy_words("  Fri \t\n 10:00 ") == "fri 10:00");
  CHECK(tidy_words(" \t ").empty());
  CHECK(tidy_words("ÄRGER") == "Ärger");  // only ASCII: no word here has other letters
}

TEST_CASE("words say a day") {
  CHECK((said("10:12").day == Said::Day::any));
  CHECK((said("today").day == Said::Day::today));
  CHECK((said("yesterday 10:12").day == Said::Day::yesterday));
  CHECK((said("tomorrow").day == Said::Day::tomorrow));
  CHECK((said("wed").weekday == date::Wednesday));
  CHECK((said("saturday 10:12").weekday == date::Saturday));
  CHECK((said("2028-02-29t10:12").date == date::year{2028} / date::February / 29));
  CHECK_FALSE(said("2028-02-29").clock);
}

TEST_CASE("a weekday has three letters or all") {
  CHECK(misread("we 10:00").why == "that is not a time");
  CHECK(misread("wedn 10:00").why == "that is not a time");
  CHECK(misread("wednesdays 10:00").instead == "wednesday 10:00");
}

TEST_CASE("advice about a clock time keeps the day") {
  CHECK(misread("yesterday 10:1").instead == "yesterday 10:01");
  CHECK(misread("2026-11-20 10.12").instead == "2026-11-20 10:12");
  CHECK(misread("2026-11-20t1012").instead == "2026-11-20 10:12");
  CHECK(misread("24:00").instead == "00:00");
  CHECK(misread("2026-12-31 24:00").instead == "2027-01-01 00:00");
  CHECK(misread("9999-12-31 24:00").instead.empty());
  CHECK(misread("yesterday 24:00").instead.empty());
  CHECK(misread("24:01").why == "hours go from 00 to 23");
}

TEST_CASE("advice that would fail as well is not given") {
  CHECK(misread("2026-2-3 10:12").instead == "2026-02-03 10:12");
  CHECK(misread("2026-2-3 soon").instead.empty());
  CHECK(misread("2026-2-30 10:12").instead.empty());
  CHECK(misread("yesterdya 25:00").instead.empty());
}
