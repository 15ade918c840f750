// SPDX-License-Identifier: MIT
// Zones by the C library, held to those of the date library.
#include "cli/zones.h"

#include <catch2/catch.hpp>

#include "sitrep/model/error.h"

using namespace sitrep;

namespace {

// The process's own TZ stands again when it goes.
struct AsBefore {
  ~AsBefore() { clock_zone("").offset_at(Instant{}); }
};

std::string refused(Zone (*zone)(std::string_view), std::string_view name) {
  try {
    zone(name);
  } catch (const Error& error) {
    return std::to_string(static_cast<int>(error.status())) + " " + error.what();
  }
  return "taken";
}

}  // namespace

TEST_CASE("a zone of the C library has the offsets of the database") {
  const AsBefore as_before;
  for (const std::string_view name :
       {"Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"}) {
    const auto clock = clock_zone(name);
    const auto listed = named_zone(name);
    CHECK(clock.name == name);
    const Instant last = date::sys_days{date::year{2060} / 1 / 1};
    for (Instant at = date::sys_days{date::year{1975} / 1 / 1}; at < last; at += date::days{41}) {
      INFO(name << " " << rfc3339({at, Minutes{0}}));
      REQUIRE(clock.offset_at(at) == listed.offset_at(at));
    }
  }
}

TEST_CASE("several zones of the C library do not disturb each other nor the process's own") {
  const AsBefore as_before;
  const Instant winter = date::sys_days{date::year{2026} / 11 / 23};
  const auto own = clock_zone("");
  const auto before = own.offset_at(winter);
  const auto berlin = clock_zone("Europe/Berlin");
  const auto tokyo = clock_zone("Asia/Tokyo");
  CHECK(berlin.offset_at(winter) == std::chrono::hours{1});
  CHECK(tokyo.offset_at(winter) == std::chrono::hours{9});
  CHECK(berlin.offset_at(winter) == std::chrono::hours{1});
  CHECK(own.offset_at(winter) == before);
  CHECK(clock_zone("").offset_at(winter) == before);
}

TEST_CASE("a zone that there is not is refused as the database refuses it") {
  const AsBefore as_before;
  for (const std::string_view name :
       {"Europe/Belrin", "europe/berlin", "berlin", "New York", "PST", "CET-1CEST", "utc", "../zoneinfo/UTC",
        "/etc/localtime", "Europe/", "Europe", "tzdata.zi", "a//b", "\x1b[2J"}) {
    INFO(name);
    CHECK(refused(clock_zone, name) == refused(named_zone, name));
  }
}
