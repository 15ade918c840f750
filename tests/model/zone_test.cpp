// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

#include "sitrep/model/error.h"
#include "sitrep/model/time.h"

using namespace sitrep;

namespace {

// The process's TZ for as long as a test lasts.
class Tz {
 public:
  explicit Tz(const char* value) {
    if (const char* was = std::getenv("TZ")) was_ = was;
    set(value);
  }
  Tz(const Tz&) = delete;
  Tz& operator=(const Tz&) = delete;
  ~Tz() {
    set(was_ ? was_->c_str() : nullptr);
    process_zone();
  }

 private:
  static void set(const char* value) { value != nullptr ? setenv("TZ", value, 1) : unsetenv("TZ"); }

  std::optional<std::string> was_;
};

Instant at(std::string_view text) { return parse_rfc3339(text).value().instant; }

date::local_seconds local(std::string_view text) {
  return date::local_seconds{at(std::string{text} + "Z").time_since_epoch()};
}

std::string readings(std::string_view text, const Zone& zone) {
  std::string all;
  for (const Time& time : resolve(local(text), zone)) all += rfc3339(time) + " ";
  return all;
}

std::string unknown(std::string_view name) {
  try {
    named_zone(name);
  } catch (const Error& error) {
    CHECK(error.status() == Status::usage);
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a zone gives an instant its offset") {
  CHECK(rfc3339(in_zone(at("2026-11-23T10:14:00Z"), named_zone("Europe/Berlin"))) == "2026-11-23T11:14:00+01:00");
  CHECK(rfc3339(in_zone(at("2026-07-23T10:14:00Z"), named_zone("Europe/Berlin"))) == "2026-07-23T12:14:00+02:00");
  CHECK(rfc3339(in_zone(at("2026-11-23T10:14:00Z"), named_zone("Asia/Kathmandu"))) == "2026-11-23T15:59:00+05:45");
  CHECK(rfc3339(in_zone(at("2026-11-23T10:14:00Z"), named_zone("America/St_Johns"))) == "2026-11-23T06:44:00-03:30");
  CHECK(rfc3339(in_zone(at("2026-11-23T10:14:00Z"), named_zone("UTC"))) == "2026-11-23T10:14:00Z");
  CHECK(rfc3339(in_zone(at("2026-11-23T10:14:00Z"), utc())) == "2026-11-23T10:14:00Z");
}

TEST_CASE("seconds of an old offset are dropped and the instant stays") {
  const Time time = in_zone(at("1971-06-01T12:00:00Z"), named_zone("Africa/Monrovia"));  // -00:44:30 then
  CHECK(time.instant == at("1971-06-01T12:00:00Z"));
  CHECK(time.offset.count() == -45);
}

TEST_CASE("a local time has one instant, two in an overlap and none in a gap") {
  const Zone berlin = named_zone("Europe/Berlin");
  CHECK(readings("2026-11-23T10:14:00", berlin) == "2026-11-23T10:14:00+01:00 ");
  CHECK(readings("2026-10-25T01:59:59", berlin) == "2026-10-25T01:59:59+02:00 ");
  CHECK(readings("2026-10-25T02:00:00", berlin) == "2026-10-25T02:00:00+02:00 2026-10-25T02:00:00+01:00 ");
  CHECK(readings("2026-10-25T02:59:59", berlin) == "2026-10-25T02:59:59+02:00 2026-10-25T02:59:59+01:00 ");
  CHECK(readings("2026-10-25T03:00:00", berlin) == "2026-10-25T03:00:00+01:00 ");
  CHECK(readings("2026-03-29T01:59:59", berlin) == "2026-03-29T01:59:59+01:00 ");
  CHECK(readings("2026-03-29T02:00:00", berlin).empty());
  CHECK(readings("2026-03-29T02:59:59", berlin).empty());
  CHECK(readings("2026-03-29T03:00:00", berlin) == "2026-03-29T03:00:00+02:00 ");
}

TEST_CASE("changes of half an hour and of a whole day are resolved too") {
  CHECK(readings("2026-04-05T01:45:00", named_zone("Australia/Lord_Howe")) ==
        "2026-04-05T01:45:00+11:00 2026-04-05T01:45:00+10:30 ");
  CHECK(readings("2026-10-04T02:15:00", named_zone("Australia/Lord_Howe")).empty());
  const Zone apia = named_zone("Pacific/Apia");  // had no 30 December 2011
  CHECK(readings("2011-12-29T12:00:00", apia) == "2011-12-29T12:00:00-10:00 ");
  CHECK(readings("2011-12-30T00:00:00", apia).empty());
  CHECK(readings("2011-12-30T23:59:59", apia).empty());
  CHECK(readings("2011-12-31T00:00:00", apia) == "2011-12-31T00:00:00+14:00 ");
}

TEST_CASE("the process's zone reads POSIX forms") {
  const Tz tz{"CET-1CEST"};
  const Zone zone = process_zone();
  CHECK(zone.name == "CET-1CEST");
  CHECK(rfc3339(in_zone(at("2026-01-23T10:14:00Z"), zone)) == "2026-01-23T11:14:00+01:00");
  CHECK(rfc3339(in_zone(at("2026-07-23T10:14:00Z"), zone)) == "2026-07-23T12:14:00+02:00");
}

TEST_CASE("the process's zone resolves gaps and overlaps as a named one does") {
  const Tz tz{"CET-1CEST,M3.5.0,M10.5.0/3"};
  const Zone zone = process_zone();
  CHECK(readings("2026-10-25T02:30:00", zone) == "2026-10-25T02:30:00+02:00 2026-10-25T02:30:00+01:00 ");
  CHECK(readings("2026-03-29T02:30:00", zone).empty());
}

TEST_CASE("the process's zone reads names and files and takes nothing for UTC") {
  {
    const Tz tz{"Asia/Kathmandu"};
    CHECK(process_zone().name == "Asia/Kathmandu");
    CHECK(in_zone(at("2026-01-23T10:14:00Z"), process_zone()).offset.count() == 345);
  }
  {
    const Tz tz{""};
    CHECK(process_zone().name == "UTC");
    CHECK(in_zone(at("2026-01-23T10:14:00Z"), process_zone()).offset.count() == 0);
  }
  {
    const Tz tz{":/etc/localtime"};
    CHECK(process_zone().name == "/etc/localtime");
    const Minutes named = in_zone(at("2026-01-23T10:14:00Z"), process_zone()).offset;
    const Tz none{nullptr};
    CHECK(process_zone().name == "the system's time zone");
    CHECK((in_zone(at("2026-01-23T10:14:00Z"), process_zone()).offset == named));
  }
}

// Two independent readers of the same files. Past 2037 only the C library follows their closing rule by itself.
TEST_CASE("named zones agree with the C library in every century") {
  std::mt19937_64 random{20261123};
  const long last = at("9999-12-30T00:00:00Z").time_since_epoch().count();
  for (const char* name :
       {"Europe/Berlin", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata",
        "Africa/Casablanca", "Pacific/Apia", "America/Santiago", "Europe/Dublin", "America/Nuuk", "Antarctica/Troll"}) {
    const Tz tz{name};
    const Zone libc = process_zone();
    const Zone zone = named_zone(name);
    for (int round = 0; round < 20'000; ++round) {
      const long until = round % 2 == 0 ? at("2150-01-01T00:00:00Z").time_since_epoch().count() : last;
      const Instant instant{Seconds{static_cast<long>(random() % static_cast<unsigned long>(until))}};
      if (zone.offset_at(instant) == libc.offset_at(instant)) continue;
      FAIL(name << " differs at " << rfc3339({instant, Minutes{0}}) << ": " << zone.offset_at(instant).count()
                << " and " << libc.offset_at(instant).count());
    }
  }
}

TEST_CASE("every instant is among the readings of its own wall clock") {
  std::mt19937_64 random{7};
  const Zone zone = GENERATE(named_zone("Europe/Berlin"), named_zone("America/New_York"), named_zone("Pacific/Apia"),
                             named_zone("Africa/Casablanca"), named_zone("Australia/Lord_Howe"));
  for (int round = 0; round < 20'000; ++round) {
    const Instant instant{Seconds{static_cast<long>(random() % 4'000'000'000UL)}};
    const std::vector<Time> all = resolve(wall_clock(instant, zone), zone);
    REQUIRE(!all.empty());
    REQUIRE(all.size() <= 2);
    REQUIRE((all.front().instant == instant || all.back().instant == instant));
  }
}

TEST_CASE("an unknown zone gets the nearest names") {
  CHECK(unknown("europe/berlin") == "there is no time zone \"europe/berlin\"; did you mean Europe/Berlin?");
  CHECK(unknown("Europe/Belrin") == "there is no time zone \"Europe/Belrin\"; did you mean Europe/Berlin?");
  CHECK(unknown("berlin") == "there is no time zone \"berlin\"; did you mean Europe/Berlin?");
  CHECK(unknown("New York") == "there is no time zone \"New York\"; did you mean America/New_York?");
  CHECK(unknown("PST") == "there is no time zone \"PST\"; say a name such as Europe/Berlin or UTC");
  CHECK(unknown("") == "there is no time zone \"\"; say a name such as Europe/Berlin or UTC");
  CHECK(unknown("utc") == "there is no time zone \"utc\"; did you mean UTC?");
  CHECK(unknown("CET-1CEST") == "there is no time zone \"CET-1CEST\"; say a name such as Europe/Berlin or UTC");
}

TEST_CASE("a zone's name is never a path") {
  for (const char* name :
       {"../zoneinfo/UTC", "/etc/localtime", ":/etc/localtime", "Europe/", "/", "tzdata.zi", "\x1b[2J"}) {
    CHECK(unknown(name).starts_with("there is no time zone \""));
    CHECK(unknown(name).find('\x1b') == std::string::npos);
  }
}
