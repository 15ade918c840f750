// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <random>

#include "sitrep/model/time.h"

using namespace sitrep;

namespace {
long seconds(std::string_view text) { return read_duration(text).value_or(Seconds{-1}).count(); }
}  // namespace

TEST_CASE("a duration is read") {
  CHECK(seconds("90s") == 90);
  CHECK(seconds("20m") == 1200);
  CHECK(seconds("2h") == 7200);
  CHECK(seconds("1h30m") == 5400);
  CHECK(seconds("1h 30m") == 5400);
  CHECK(seconds("0h30m") == 1800);
  CHECK(seconds("2d") == 172800);
  CHECK(seconds("1w") == 604800);
  CHECK(seconds("20 min") == 1200);
  CHECK(seconds("2 hours") == 7200);
  CHECK(seconds("1 day") == 86400);
  CHECK(seconds("1 hour 5 minutes 3 seconds") == 3903);
  CHECK(seconds("  2  Hours ") == 7200);
  CHECK(seconds("3652d") == 3652L * 86400);
}

TEST_CASE("what is not a duration, nothing, and more than ten years are refused") {
  const std::string_view text =
      GENERATE(as<std::string_view>(),  //
               "", " ", "0m", "0s", "0h0m", "m", "5", "5x", "-5m", "+5m", "1.5h", "30m1h", "5m5m", "1h30", "5 m m",
               "5m ", "5m,", "1h,30m", "10:12", "11y", "1y", "3653d", "999999999w", "1000000000s",
               "99999999999999999999s", "5m ago", "in 5m", "1h-5m", "½h", "5m\xff");
  CAPTURE(text);
  if (text == "5m ") {
    CHECK(read_duration(text));  // white space around it is nobody's mistake
  } else {
    CHECK_FALSE(read_duration(text));
  }
}

TEST_CASE("a span is shown in at most two units") {
  CHECK(show_span(Seconds{0}) == "0 s");
  CHECK(show_span(Seconds{45}) == "45 s");
  CHECK(show_span(Seconds{60}) == "1 min");
  CHECK(show_span(Seconds{12 * 60 + 59}) == "12 min");
  CHECK(show_span(Seconds{3600}) == "1 h");
  CHECK(show_span(Seconds{2 * 3600 + 5 * 60}) == "2 h 05 min");
  CHECK(show_span(Seconds{23 * 3600 + 59 * 60 + 59}) == "23 h 59 min");
  CHECK(show_span(Seconds{86400}) == "1 d");
  CHECK(show_span(Seconds{3 * 86400 + 4 * 3600 + 59 * 60}) == "3 d 4 h");
  CHECK(show_span(Seconds{-45}) == "45 s");
  CHECK(show_span(Seconds::min()) == show_span(Seconds::max()));
}

TEST_CASE("a span is written as it is typed") {
  CHECK(type_span(Seconds{1200}) == "20m");
  CHECK(type_span(Seconds{5400}) == "1h30m");
  CHECK(type_span(Seconds{2 * 86400}) == "2d");
  CHECK(type_span(Seconds{10 * 86400}) == "10d");
  CHECK(type_span(Seconds{90}) == "1m30s");
  CHECK(type_span(Seconds{0}) == "0s");
  CHECK(type_span(Seconds{-5}) == "0s");
}

TEST_CASE("a typed span is read back") {
  std::mt19937 random{20261123};
  for (int round = 0; round < 50'000; ++round) {
    const Seconds span{1 + random() % (random() % 2 == 0 ? 315'569'520 : 100'000)};
    REQUIRE(read_duration(type_span(span)).value_or(Seconds{0}).count() == span.count());
  }
}
