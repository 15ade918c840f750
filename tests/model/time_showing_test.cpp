// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "sitrep/model/time.h"

using namespace sitrep;

namespace {
Time at(std::string_view text) { return parse_rfc3339(text).value(); }
}  // namespace

TEST_CASE("a time of today is shown by its clock and another with its date") {
  const Zone berlin = named_zone("Europe/Berlin");
  const Instant today = at("2026-11-23T10:15:00+01:00").instant;
  CHECK(show_time(at("2026-11-23T11:15:00+01:00"), today, berlin) == "11:15");
  CHECK(show_time(at("2026-11-23T11:15:59+01:00"), today, berlin) == "11:15");
  CHECK(show_time(at("2026-11-24T11:15:00+01:00"), today, berlin) == "2026-11-24 11:15");
}

TEST_CASE("the day is the zone's and not the time's own") {
  const Zone berlin = named_zone("Europe/Berlin");
  const Instant today = at("2026-11-23T10:15:00+01:00").instant;
  CHECK(show_time(at("2026-11-22T23:30:00Z"), today, berlin) == "00:30");
  CHECK(show_time(at("2026-11-23T23:30:00Z"), today, berlin) == "2026-11-24 00:30");
}

TEST_CASE("a date and a clock are shown on the zone's clock") {
  const Instant instant = at("2026-11-23T23:15:00Z").instant;
  CHECK(show_date(instant, utc()) == "2026-11-23");
  CHECK(show_date(instant, named_zone("Europe/Berlin")) == "2026-11-24");
  CHECK(show_clock(instant, named_zone("Asia/Kathmandu")) == "05:00");
  CHECK(show_clock(instant + Seconds{7}, utc()) == "23:15:07");
}
