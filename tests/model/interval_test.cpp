// SPDX-License-Identifier: MIT
#include "sitrep/model/interval.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

Instant instant(const char* text) { return parse_rfc3339(text).value().instant; }

}  // namespace

TEST_CASE("months, quarters and years are the calendar's, everything else a duration") {
  CHECK(read_interval("1 month") == Interval{1, {}});
  CHECK(read_interval(" 3  Months ") == Interval{3, {}});
  CHECK(read_interval("1 quarter") == Interval{3, {}});
  CHECK(read_interval("2 years") == Interval{24, {}});
  CHECK(read_interval("2 weeks") == Interval{0, date::days(14)});
  CHECK(read_interval("30d") == Interval{0, date::days(30)});
  for (const char* text : {"", "month", "0 months", "-1 month", "1.5 months", "121 months", "11 years", "9999 years",
                           "monthly", "1 month 2 days", "one month"}) {
    CAPTURE(text);
    CHECK_FALSE(read_interval(text));
  }
}

TEST_CASE("a month on is the same day, or the last that there is") {
  const auto on = [](const char* from, const char* interval) {
    return later_by(instant(from), *read_interval(interval));
  };
  CHECK(on("2026-01-31T10:00:00Z", "1 month") == instant("2026-02-28T10:00:00Z"));
  CHECK(on("2027-12-31T23:59:59Z", "2 months") == instant("2028-02-29T23:59:59Z"));
  CHECK(on("2026-11-23T10:00:00Z", "1 year") == instant("2027-11-23T10:00:00Z"));
  CHECK(on("2026-11-23T10:00:00Z", "2 weeks") == instant("2026-12-07T10:00:00Z"));
}
