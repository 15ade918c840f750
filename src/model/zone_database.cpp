// SPDX-License-Identifier: MIT
// named_zone, alone: what calls it links the date library's zones, and the program, which starts sooner without them,
// does not (cli/zones.h).
#include <date/tz.h>
#include <fmt/format.h>

#include "sitrep/model/error.h"
#include "sitrep/model/time.h"
#include "sitrep/model/unknown_zone.h"

// Without it the library's own types have another size here than inside it, and a list of zones is read as garbage.
#ifndef USE_OS_TZDB
#error "link date::date-tz through CMake, or define USE_OS_TZDB as that library was built (Debian: 1)"
#endif

namespace sitrep {

namespace {

// The same day of the same calendar in a year up to 2037, so that "the last Sunday of March" is the same date. A leap
// year has two halves here: up to its 29 February, taken for the 28th, it runs like one ordinary year, then like
// another. 2027 to 2037 has ordinary years that begin on each day of the week.
Instant same_calendar(Instant instant) {
  const auto day = date::floor<date::days>(instant);
  const date::year_month_day date{day};
  const auto mark = date.month() <= date::February ? date::January / 1 : date::March / 1;
  date::year year{2037};
  while (year.is_leap() ||
         date::weekday{date::sys_days{year / mark}} != date::weekday{date::sys_days{date.year() / mark}}) {
    --year;
  }
  const bool leap_day = date.month() == date::February && date.day() == date::day{29};
  return date::sys_days{year / date.month() / (leap_day ? date::day{28} : date.day())} + (instant - day);
}

// date 3.0.1 ignores the closing rule of a zone file ("CET-1CEST,M3.5.0,..."), and the files list changes of the
// clocks up to 2037 only: without this, Berlin has no summer from 2038 on. A zone whose list ends in 2037 goes on as
// it did then, and one whose list ends before has no more changes. One whose list is longer has exceptions in it
// (Casablanca and Gaza, by the moon, up to 2087); it stands still after them, which for Gaza is a guess.
Seconds listed_offset(const date::time_zone& zone, Instant instant) {
  const date::sys_info info = zone.get_info(instant);
  const bool last_listed = info.end > date::sys_days{date::year{9999} / date::December / 31};
  const bool ends_2037 = date::year_month_day{date::floor<date::days>(info.begin)}.year() == date::year{2037};
  return last_listed && ends_2037 ? zone.get_info(same_calendar(instant)).offset : info.offset;
}

std::vector<std::string_view> zone_names() {
  try {
    std::vector<std::string_view> names;
    for (const date::time_zone& zone : date::get_tzdb().zones) names.push_back(zone.name());
    return names;
  } catch (const std::exception& no_list) {
    throw could_not(fmt::format("could not read the time zone database: {}; is tzdata installed?", no_list.what()));
  }
}

}  // namespace

Zone named_zone(std::string_view name) {
  if (name == "UTC") return utc();
  const date::time_zone* zone = nullptr;
  try {
    zone = date::locate_zone(name);
  } catch (const std::exception&) {
    throw unknown_zone(name, zone_names());
  }
  try {
    // A zone's file is only read when it is first asked.
    zone->get_info(Instant{});
  } catch (const std::exception& broken) {
    throw could_not(fmt::format("could not read the time zone {}: {}", name, broken.what()));
  }
  return {std::string{name}, [zone](Instant instant) { return listed_offset(*zone, instant); }};
}

}  // namespace sitrep
