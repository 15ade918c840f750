// SPDX-License-Identifier: MIT
#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "sitrep/model/error.h"
#include "sitrep/model/time.h"

using namespace sitrep;

namespace {

const Zone& berlin() {
  static const Zone zone = named_zone("Europe/Berlin");
  return zone;
}

Instant at(std::string_view text) { return parse_rfc3339(text).value().instant; }

constexpr std::string_view monday = "2026-11-23T11:00:20+01:00";

// The time that is read, ` yesterday` where that was told, or the message.
std::string past(std::string_view text, std::string_view now = monday, std::string_view option = "--at") {
  try {
    const PastTime read = read_past(text, at(now), berlin(), option);
    return rfc3339(read.time) + (read.yesterday ? " yesterday" : "");
  } catch (const Error& error) {
    CHECK(error.status() == Status::usage);
    return error.what();
  }
}

std::string coming(std::string_view text, std::string_view now = monday, std::string_view option = "--due") {
  try {
    return rfc3339(read_coming(text, at(now), berlin(), option));
  } catch (const Error& error) {
    CHECK(error.status() == Status::usage);
    return error.what();
  }
}

}  // namespace

TEST_CASE("a clock time is the latest that is not in the future") {
  CHECK(past("10:12") == "2026-11-23T10:12:00+01:00");
  CHECK(past("10:12:30") == "2026-11-23T10:12:30+01:00");
  CHECK(past("9:05") == "2026-11-23T09:05:00+01:00");
  CHECK(past(" 10:12 ") == "2026-11-23T10:12:00+01:00");
  CHECK(past("11:00") == "2026-11-23T11:00:00+01:00");
  CHECK(past("11:00:20") == "2026-11-23T11:00:20+01:00");
  CHECK(past("11:00:21") == "2026-11-22T11:00:21+01:00 yesterday");
  CHECK(past("23:50") == "2026-11-22T23:50:00+01:00 yesterday");
  CHECK(past("00:00") == "2026-11-23T00:00:00+01:00");
}

TEST_CASE("a clock time with am or pm") {
  CHECK(past("10:12 AM") == "2026-11-23T10:12:00+01:00");
  CHECK(past("10:12am") == "2026-11-23T10:12:00+01:00");
  CHECK(past("5pm") == "2026-11-22T17:00:00+01:00 yesterday");
  CHECK(past("5 pm") == "2026-11-22T17:00:00+01:00 yesterday");
  CHECK(past("12am") == "2026-11-23T00:00:00+01:00");
  CHECK(past("yesterday 12:30 pm") == "2026-11-22T12:30:00+01:00");
  CHECK(past("13:00pm") == "--at \"13:00pm\": hours with am or pm go from 1 to 12; say 13:00");
  CHECK(past("0 am") == "--at \"0 am\": hours with am or pm go from 1 to 12; say 00:00");
}

TEST_CASE("a clock time with an offset keeps it") {
  CHECK(past("10:12+02:00") == "2026-11-23T10:12:00+02:00");
  CHECK(past("10:12 -05:00") == "2026-11-22T10:12:00-05:00 yesterday");
  CHECK(past("10:12Z") == "2026-11-22T10:12:00Z yesterday");
  CHECK(past("09:12z") == "2026-11-23T09:12:00Z");
  CHECK(past("yesterday 02:30+02:00") == "2026-11-22T02:30:00+02:00");
  CHECK(past("5 pm +01:00") == "2026-11-22T17:00:00+01:00 yesterday");
}

TEST_CASE("words for the past") {
  CHECK(past("now") == "2026-11-23T11:00:20+01:00");
  CHECK(past("5m ago") == "2026-11-23T10:55:20+01:00");
  CHECK(past("1h30m ago") == "2026-11-23T09:30:20+01:00");
  CHECK(past("2 hours ago") == "2026-11-23T09:00:20+01:00");
  CHECK(past("1 Day Ago") == "2026-11-22T11:00:20+01:00");
  CHECK(past("today 10:12") == "2026-11-23T10:12:00+01:00");
  CHECK(past("Yesterday  17:05") == "2026-11-22T17:05:00+01:00");
  CHECK(past("yesterday 02:30", "2026-03-01T10:00:00+01:00") == "2026-02-28T02:30:00+01:00");
}

TEST_CASE("a time with its date stands as it is and may lie ahead") {
  CHECK(past("2026-11-23 10:12") == "2026-11-23T10:12:00+01:00");
  CHECK(past("2026-11-23T10:12") == "2026-11-23T10:12:00+01:00");
  CHECK(past("2026-07-23t10:12:59") == "2026-07-23T10:12:59+02:00");
  CHECK(past("2026-11-23 10:12 +05:30") == "2026-11-23T10:12:00+05:30");
  CHECK(past("2026-11-23T10:12:00.000-08:00") == "2026-11-23T10:12:00-08:00");
  CHECK(past("2026-11-23T10:12:00Z") == "2026-11-23T10:12:00Z");
  CHECK(past("2031-11-23T10:12:00Z") == "2031-11-23T10:12:00Z");
  CHECK(past("today 23:00") == "2026-11-23T23:00:00+01:00");
}

TEST_CASE("a time that happened twice offers both readings") {
  constexpr std::string_view later = "2026-10-25T10:00:00+01:00";
  CHECK(past("02:30", later) ==
        "02:30 on 2026-10-25 happened twice in Europe/Berlin; say --at 02:30+02:00 or --at 02:30+01:00");
  CHECK(past("02:30+02:00", later) == "2026-10-25T02:30:00+02:00");
  CHECK(past("02:30+01:00", later) == "2026-10-25T02:30:00+01:00");
  CHECK(past("02:30:07", later, "") ==
        "02:30:07 on 2026-10-25 happened twice in Europe/Berlin; say 02:30:07+02:00 or 02:30:07+01:00");
  CHECK(past("2026-10-25 02:30") ==
        "02:30 on 2026-10-25 happened twice in Europe/Berlin; say --at 2026-10-25T02:30+02:00 or --at "
        "2026-10-25T02:30+01:00");
  CHECK(past("2026-10-25T02:30+02:00") == "2026-10-25T02:30:00+02:00");
  CHECK(past("02:30", "2026-10-26T01:00:00+01:00") ==
        "02:30 on 2026-10-25 happened twice in Europe/Berlin; say --at 02:30+02:00 or --at 02:30+01:00");
  CHECK(coming("02:30", "2026-10-24T22:00:00+02:00") ==
        "02:30 on 2026-10-25 happens twice in Europe/Berlin; say --due 02:30+02:00 or --due 02:30+01:00");
}

TEST_CASE("between its two readings a clock time has one on either side") {
  constexpr std::string_view between = "2026-10-25T02:10:00+01:00";
  CHECK(past("02:30", between) == "2026-10-25T02:30:00+02:00");
  CHECK(past("2026-10-25 02:30", between) == "2026-10-25T02:30:00+02:00");
  CHECK(coming("02:30", between) == "2026-10-25T02:30:00+01:00");
  CHECK(coming("2026-10-25 02:30", between) == "2026-10-25T02:30:00+01:00");
  CHECK(past("02:30", "2026-10-25T02:10:00+02:00") == "2026-10-24T02:30:00+02:00 yesterday");
}

TEST_CASE("a time that was skipped offers the nearest two") {
  CHECK(past("02:30", "2026-03-29T10:00:00+02:00") ==
        "02:30 on 2026-03-29 was skipped in Europe/Berlin, where the clocks went forward; say --at 01:59+01:00 or --at "
        "03:00+02:00");
  CHECK(past("2026-03-29 02:30:15") ==
        "02:30:15 on 2026-03-29 was skipped in Europe/Berlin, where the clocks went forward; say --at "
        "2026-03-29T01:59:59+01:00 or --at 2026-03-29T03:00+02:00");
  CHECK(coming("2026-03-29 02:30", "2026-03-28T10:00:00+01:00", "") ==
        "02:30 on 2026-03-29 is skipped in Europe/Berlin, where the clocks go forward; say 01:59+01:00 or "
        "03:00+02:00");
  CHECK(past("01:59+01:00", "2026-03-29T10:00:00+02:00") == "2026-03-29T01:59:00+01:00");
  CHECK(past("02:30", "2026-03-29T01:00:00+01:00") == "2026-03-28T02:30:00+01:00 yesterday");
  CHECK(coming("02:30", "2026-03-29T03:10:00+02:00") == "2026-03-30T02:30:00+02:00");
}

TEST_CASE("an error for the past says what to type") {
  const std::string like = "; say 10:12, 5m ago, yesterday 17:05 or 2026-11-23 10:12";
  CHECK(past("") == "--at needs a time" + like);
  CHECK(past(" \t", monday, "") == "this needs a time" + like);
  CHECK(past("foo") == "--at \"foo\": that is not a time" + like);
  CHECK(past("foo", monday, "") == "\"foo\": that is not a time" + like);
  CHECK(past("25:61") == "--at \"25:61\": hours go from 00 to 23" + like);
  CHECK(past("10:61") == "--at \"10:61\": minutes go from 00 to 59" + like);
  CHECK(past("24:00") == "--at \"24:00\": a day ends at 23:59 and the next begins at 00:00; say 00:00");
  CHECK(past("2026-11-30 24:00") ==
        "--at \"2026-11-30 24:00\": a day ends at 23:59 and the next begins at 00:00; say 2026-12-01 00:00");
  CHECK(past("23:59:60") == "--at \"23:59:60\": leap seconds are not kept; say 23:59:59");
  CHECK(past("10.12") == "--at \"10.12\": a clock time is written with a colon; say 10:12");
  CHECK(past("10h12") == "--at \"10h12\": a clock time is written with a colon; say 10:12");
  CHECK(past("1012") == "--at \"1012\": a clock time is written with a colon; say 10:12");
  CHECK(past("912") == "--at \"912\": a clock time is written with a colon; say 09:12");
  CHECK(past("10") == "--at \"10\": a number alone is neither a clock time nor a duration" + like);
  CHECK(past("10:1") == "--at \"10:1\": minutes have two digits; say 10:01");
  CHECK(past("10:12:30.5") == "--at \"10:12:30.5\": times are to the second; say 10:12:30");
  CHECK(past("5m") == "--at \"5m\": a duration alone is no time; say 5m ago");
  CHECK(past("20 MIN") == "--at \"20 MIN\": a duration alone is no time; say 20 min ago");
  CHECK(past("0m ago") == "--at \"0m ago\": a duration is longer than nothing; say 5m ago or now");
  CHECK(past("20000d ago") == "--at \"20000d ago\": that is more than ten years; say 5m ago or now");
  CHECK(past("a while ago") == "--at \"a while ago\": that is no duration; say 5m ago or now");
  CHECK(past("in 5m") == "--at \"in 5m\": that is still to come, and this asks when it happened" + like);
  CHECK(past("tomorrow 10:00") ==
        "--at \"tomorrow 10:00\": that is still to come, and this asks when it happened" + like);
  CHECK(past("fri 10:00") == "--at \"fri 10:00\": a weekday could be any week's: the date is needed" + like);
  CHECK(past("yesterday") == "--at \"yesterday\": the clock time is missing; say yesterday 10:12");
  CHECK(past("2026-11-20") == "--at \"2026-11-20\": the clock time is missing; say 2026-11-20 10:12");
  CHECK(past("yesterdya 17:05") == "--at \"yesterdya 17:05\": that is not a time; say yesterday 17:05");
  CHECK(past("10:12 CET") ==
        "--at \"10:12 CET\": what follows 10:12 is no offset such as +01:00, and a zone is named with --tz" + like);
  CHECK(past("10:12+0200") == "--at \"10:12+0200\": an offset is written +02:00; say 10:12+02:00");
  CHECK(past("10:12-2") == "--at \"10:12-2\": an offset is written +02:00; say 10:12-02:00");
  CHECK(past("10:12+24:00") == "--at \"10:12+24:00\": an offset goes up to 23:59" + like);
}

TEST_CASE("an error about a date says how a date is written") {
  const std::string like = "; say 10:12, 5m ago, yesterday 17:05 or 2026-11-23 10:12";
  CHECK(past("2026-11-31 10:12") == "--at \"2026-11-31 10:12\": there is no 2026-11-31: that month has 30 days" + like);
  CHECK(past("2026-02-29 10:12") == "--at \"2026-02-29 10:12\": there is no 2026-02-29: that month has 28 days" + like);
  CHECK(past("2026-13-01 10:12") == "--at \"2026-13-01 10:12\": months go from 01 to 12" + like);
  CHECK(past("2026-1-2 10:12") == "--at \"2026-1-2 10:12\": month and day have two digits; say 2026-01-02 10:12");
  CHECK(past("23.11.2026 10:12") ==
        "--at \"23.11.2026 10:12\": a date is written year-month-day; say 2026-11-23 10:12");
  CHECK(past("11/23 10:12") == "--at \"11/23 10:12\": a date is written year-month-day; say 2026-11-23 10:12");
  CHECK(past("1969-11-23 10:12") == "--at \"1969-11-23 10:12\": years go from 1970 to 9999" + like);
  CHECK(past("1970-01-01 00:30") == "--at \"1970-01-01 00:30\": years go from 1970 to 9999" + like);
  CHECK(past("9999-12-31 23:30-01:00") == "--at \"9999-12-31 23:30-01:00\": years go from 1970 to 9999" + like);
  CHECK(past("2026-11-23_10:12") ==
        "--at \"2026-11-23_10:12\": a space or a T stands between date and clock time" + like);
}

TEST_CASE("a message shows hostile text as one harmless and short line") {
  const std::string message = past("\x1b[2J\nfoo\xff" + std::string(100'000, 'x'));
  CHECK(message.starts_with("--at \"\\x1b[2J\\nfoo\\xffxxx"));
  CHECK(message.size() < 250);
  CHECK(message.find('\n') == std::string::npos);
  CHECK(message.find('\x1b') == std::string::npos);
  std::string accents;
  for (int i = 0; i < 100; ++i) accents += "é";
  CHECK(past("x" + accents).find("\\x{") == std::string::npos);
}

TEST_CASE("a clock time to come is the next") {
  CHECK(coming("14:15") == "2026-11-23T14:15:00+01:00");
  CHECK(coming("2pm") == "2026-11-23T14:00:00+01:00");
  CHECK(coming("11:00") == "2026-11-24T11:00:00+01:00");
  CHECK(coming("11:00:20") == "2026-11-24T11:00:20+01:00");
  CHECK(coming("11:00:21") == "2026-11-23T11:00:21+01:00");
  CHECK(coming("10:30+00:00") == "2026-11-23T10:30:00Z");
  CHECK(coming("09:30Z") == "2026-11-24T09:30:00Z");
}

TEST_CASE("a duration is counted from now") {
  CHECK(coming("30m") == "2026-11-23T11:30:20+01:00");
  CHECK(coming("2h") == "2026-11-23T13:00:20+01:00");
  CHECK(coming("in 1h30m") == "2026-11-23T12:30:20+01:00");
  CHECK(coming("20 min") == "2026-11-23T11:20:20+01:00");
  CHECK(coming("In 2 Hours") == "2026-11-23T13:00:20+01:00");
  CHECK(coming("24h", "2026-10-24T12:00:00+02:00") == "2026-10-25T11:00:00+01:00");
}

TEST_CASE("days to come") {
  CHECK(coming("today 17:00") == "2026-11-23T17:00:00+01:00");
  CHECK(coming("tomorrow 10:00") == "2026-11-24T10:00:00+01:00");
  CHECK(coming("tomorrow") == "2026-11-24T09:00:00+01:00");
  CHECK(coming("fri 10:00") == "2026-11-27T10:00:00+01:00");
  CHECK(coming("Friday 10:00") == "2026-11-27T10:00:00+01:00");
  CHECK(coming("FRI") == "2026-11-27T09:00:00+01:00");
  CHECK(coming("sun 10:00") == "2026-11-29T10:00:00+01:00");
  CHECK(coming("monday 10:00") == "2026-11-30T10:00:00+01:00");
  CHECK(coming("mon 12:00") == "2026-11-23T12:00:00+01:00");
  CHECK(coming("mon 12:00+02:00") == "2026-11-30T12:00:00+02:00");
  CHECK(coming("2026-12-01") == "2026-12-01T09:00:00+01:00");
  CHECK(coming("2026-12-01 10:00") == "2026-12-01T10:00:00+01:00");
  CHECK(coming("2026-12-01T10:00:00-05:00") == "2026-12-01T10:00:00-05:00");
}

TEST_CASE("an error for a time to come says what to type") {
  const std::string like = "; say 14:15, 30m, 2h, tomorrow 10:00, fri 10:00 or 2026-11-30 10:00";
  CHECK(coming("") == "--due needs a time" + like);
  CHECK(coming("soon") == "--due \"soon\": that is not a time" + like);
  CHECK(coming("now") == "--due \"now\": that is not ahead, and this asks for a time to come" + like);
  CHECK(coming("5m ago") == "--due \"5m ago\": that is not ahead, and this asks for a time to come" + like);
  CHECK(coming("0m") == "--due \"0m\": a duration is longer than nothing; say 30m or 2h");
  CHECK(coming("11000d") == "--due \"11000d\": that is more than ten years; say 30m or 2h");
  CHECK(coming("in 14:15") == "--due \"in 14:15\": that is no duration; say 30m or 2h");
  CHECK(coming("fryday 10:00") == "--due \"fryday 10:00\": that is not a time; say friday 10:00");
  CHECK(coming("2026-11-20 10:00") ==
        "--due \"2026-11-20 10:00\": that has passed (it is 2026-11-23 11:00 now)" + like);
  CHECK(coming("today 10:00") == "--due \"today 10:00\": that has passed (it is 2026-11-23 11:00 now)" + like);
  CHECK(coming("2026-11-23") == "--due \"2026-11-23\": that has passed (it is 2026-11-23 11:00 now)" + like);
  CHECK(coming("yesterday") == "--due \"yesterday\": that has passed (it is 2026-11-23 11:00 now)" + like);
  CHECK(coming("1070-01-01") == "--due \"1070-01-01\": years go from 1970 to 9999" + like);
  CHECK(coming("9999-12-31 23:30-01:00") == "--due \"9999-12-31 23:30-01:00\": years go from 1970 to 9999" + like);
  CHECK(coming("2026-10-25 02:30") ==
        "--due \"2026-10-25 02:30\": that has passed (it is 2026-11-23 11:00 now)" + like);
}

TEST_CASE("random text is read rightly or refused in words") {
  constexpr std::array<std::string_view, 42> pieces{
      "10:12", "02:30", "24:00",  "2026-10-25", "2026-03-29", "2026-11-23", "9999-12-31", "1970-01-01", "T",
      " ",     "  ",    "+02:00", "-01:00",     "Z",          "ago",        "in",         "5m",         "1h30m",
      "0",     "today", "fri",    "now",        "yesterday",  "tomorrow",   "am",         "pm",         ":",
      ".",     "-",     "/",      "+",          "7",          "59",         "2026",       "\xff",       "\x1b",
      "é",     "\n",    ".000",   ":60",        "min",        "hours"};
  std::mt19937 random{20261123};
  std::array<int, 2> read{};
  for (int round = 0; round < 60'000; ++round) {
    std::string text;
    for (auto count = random() % 6; count > 0; --count) text += pieces[random() % pieces.size()];
    if (random() % 8 == 0 && !text.empty()) text[random() % text.size()] = static_cast<char>(random() % 256);
    const Instant now = at(round % 2 == 0 ? monday : "2026-10-25T02:10:00+01:00") + Seconds{random() % 100'000};
    for (const bool ahead : {false, true}) {
      try {
        const Time time = ahead ? read_coming(text, now, berlin()) : read_past(text, now, berlin()).time;
        ++read[ahead ? 1 : 0];
        CAPTURE(text, rfc3339(time));
        REQUIRE(parse_rfc3339(rfc3339(time)) == time);
        REQUIRE(read_past(rfc3339(time), now, berlin()).time == time);
        if (ahead) REQUIRE(time.instant > now);
      } catch (const Error& error) {
        const std::string_view message = error.what();
        CAPTURE(text, message);
        REQUIRE(error.status() == Status::usage);
        REQUIRE(message.find("; say ") != std::string_view::npos);
        REQUIRE(message.find_first_of("\n\x1b\xff") == std::string_view::npos);
        // Advice is of no use where following it fails.
        const bool clocks_changed = message.find(" twice in ") != std::string_view::npos ||
                                    message.find(" skipped in ") != std::string_view::npos;
        if (!clocks_changed || ahead) continue;
        const std::string_view last = message.substr(message.rfind("--at ") + 5);
        const std::size_t first = message.find("; say --at ") + 11;
        const std::string_view other = message.substr(first, message.find(' ', first) - first);
        REQUIRE(read_past(other, now, berlin()).time.instant < read_past(last, now, berlin()).time.instant);
        REQUIRE(read_past(last, now, berlin()).time.instant - read_past(other, now, berlin()).time.instant <=
                std::chrono::hours{1});
      }
    }
  }
  CHECK(read[0] > 500);
  CHECK(read[1] > 500);
}
