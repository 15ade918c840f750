// SPDX-License-Identifier: MIT
#include "sitrep/model/time.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>

using namespace sitrep;

namespace {

std::string reread(std::string_view text) {
  const std::optional<Time> time = parse_rfc3339(text);
  return time ? rfc3339(*time) : "refused";
}

}  // namespace

TEST_CASE("an RFC 3339 time is read and written") {
  CHECK(reread("2026-11-23T10:14:00+01:00") == "2026-11-23T10:14:00+01:00");
  CHECK(reread("2026-11-23 10:14:59-09:30") == "2026-11-23T10:14:59-09:30");
  CHECK(reread("2026-11-23T10:14:00Z") == "2026-11-23T10:14:00Z");
  CHECK(reread("2026-11-23T10:14:00+00:00") == "2026-11-23T10:14:00Z");
  CHECK(reread("2026-11-23T10:14:00-00:00") == "2026-11-23T10:14:00Z");
  CHECK(reread("2026-11-23T10:14:00.000+01:00") == "2026-11-23T10:14:00+01:00");
  CHECK(reread("2028-02-29T00:00:00+23:59") == "2028-02-29T00:00:00+23:59");
  CHECK(reread("1970-01-01T00:00:00Z") == "1970-01-01T00:00:00Z");
  CHECK(reread("9999-12-31T23:59:59Z") == "9999-12-31T23:59:59Z");
}

TEST_CASE("an RFC 3339 time knows its instant and its offset") {
  const std::optional<Time> time = parse_rfc3339("1970-01-02T01:30:05-02:30");
  REQUIRE(time);
  CHECK(time->instant.time_since_epoch().count() == 86400 + 4 * 3600 + 5);
  CHECK(time->offset.count() == -150);
}

TEST_CASE("what is not strictly RFC 3339 is refused") {
  const std::string_view text = GENERATE(
      as<std::string_view>(),  //
      "", "T", "2026-11-23", "2026-11-23T10:14:00", "2026-11-23T10:14Z", "2026-11-23T10:14:00 Z",
      "2026-11-23T10:14:00Z ", " 2026-11-23T10:14:00Z", "2026-11-23  10:14:00Z", "2026-11-23t10:14:00Z",
      "2026-11-23T10:14:00z", "2026-1-2T1:2:3Z", "20261123T101400Z", "26-11-23T10:14:00Z", "02026-11-23T10:14:00Z",
      "+2026-11-23T10:14:00Z", "2026-11-23T10:14:00.Z", "2026-11-23T10:14:00.5Z", "2026-11-23T10:14:00.001Z",
      "2026-11-23T10:14:00,0Z", "2026-11-23T10:14:00+1:00", "2026-11-23T10:14:00+0100", "2026-11-23T10:14:00+01",
      "2026-11-23T10:14:00+24:00", "2026-11-23T10:14:00+01:60", "2026-11-23T10:14:00+01:00:00",
      "2026-11-23T10:14:00+-1:00", "2026-11-23T10:14:00.0");
  CAPTURE(text);
  CHECK_FALSE(parse_rfc3339(text));
}

TEST_CASE("dates and clock times that do not exist are refused") {
  const std::string_view text =
      GENERATE(as<std::string_view>(), "2026-02-29T10:14:00Z", "2026-04-31T10:14:00Z", "2026-00-10T10:14:00Z",
               "2026-13-10T10:14:00Z", "2026-11-00T10:14:00Z", "2026-11-32T10:14:00Z", "2100-02-29T00:00:00Z",
               "2026-11-23T24:00:00Z", "2026-11-23T10:60:00Z", "2016-12-31T23:59:60Z", "2026-11-23T10:14:61Z");
  CAPTURE(text);
  CHECK_FALSE(parse_rfc3339(text));
}

TEST_CASE("years go from 1970 to 9999 on both clocks") {
  CHECK_FALSE(parse_rfc3339("0000-01-01T00:00:00Z"));
  CHECK_FALSE(parse_rfc3339("1969-12-31T23:59:59Z"));
  CHECK_FALSE(parse_rfc3339("1970-01-01T00:00:00+01:00"));
  CHECK_FALSE(parse_rfc3339("1969-12-31T23:30:00-01:00"));
  CHECK_FALSE(parse_rfc3339("9999-12-31T23:30:00-01:00"));
}

TEST_CASE("a time is equal to itself at the same offset only") {
  CHECK(parse_rfc3339("2026-11-23T10:14:00+01:00") == parse_rfc3339("2026-11-23 10:14:00+01:00"));
  CHECK(parse_rfc3339("2026-11-23T10:14:00+01:00") != parse_rfc3339("2026-11-23T09:14:00Z"));
}

TEST_CASE("two events are compared to the minute and a tie counts") {
  const auto at = [](std::string_view text) { return parse_rfc3339(text).value(); };
  CHECK(not_before(at("2026-11-23T10:14:00Z"), at("2026-11-23T10:14:59Z")));
  CHECK(not_before(at("2026-11-23T10:14:59Z"), at("2026-11-23T10:14:00Z")));
  CHECK(not_before(at("2026-11-23T10:15:00Z"), at("2026-11-23T10:14:59Z")));
  CHECK_FALSE(not_before(at("2026-11-23T10:14:59Z"), at("2026-11-23T10:15:00Z")));
  CHECK(not_before(at("2026-11-23T11:14:00+01:00"), at("2026-11-23T10:14:30Z")));
}

// Mutations of a good text, so that most are nearly right. What is accepted must be the text again, but for the three
// spellings that mean the same.
TEST_CASE("a damaged RFC 3339 time is refused or means what it says") {
  std::mt19937 random{20261123};
  constexpr std::string_view letters = "0123456789-:+.TZ tz\xff/";
  int accepted = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text = "2026-11-23T10:14:00+01:00";
    for (auto change = random() % 3 + 1; change > 0; --change) {
      const std::size_t at = random() % text.size();
      const char letter = letters[random() % letters.size()];
      switch (random() % 6) {
        case 0: text.erase(at, 1); break;
        case 1: text.insert(at, 1, letter); break;
        default: text[at] = letter;
      }
    }
    const std::optional<Time> time = parse_rfc3339(text);
    if (!time) continue;
    ++accepted;
    std::string plain = text;
    plain[10] = 'T';
    if (plain[19] == '.') plain.erase(19, plain.find_first_not_of('0', 20) - 19);
    if (plain.ends_with("+00:00") || plain.ends_with("-00:00")) plain.replace(19, 6, "Z");
    REQUIRE(rfc3339(*time) == plain);
    REQUIRE(parse_rfc3339(plain) == time);
  }
  CHECK(accepted > 10'000);
}
