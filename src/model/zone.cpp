// SPDX-License-Identifier: MIT
#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <ctime>

#include "sitrep/model/error.h"
#include "sitrep/model/suggest.h"
#include "sitrep/model/time.h"

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

std::string lower(std::string_view text) {
  std::string all{text};
  for (char& c : all) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ' ' ? '_' : c;
  return all;
}

// What to say instead of a name that is in no list.
std::string zones_like(std::string_view wrong) {
  constexpr std::size_t most = 3;
  const std::string typed = lower(wrong);
  std::vector<std::string_view> names;
  std::vector<std::string_view> places;  // `berlin` alone, or `new york`
  for (const date::time_zone& zone : date::get_tzdb().zones) {
    const std::string_view name = names.emplace_back(zone.name());
    const std::string known = lower(name);
    if (known == typed) return fmt::format("; did you mean {}?", name);
    if (places.size() < most && known.size() > typed.size() && known.ends_with(typed) &&
        known[known.size() - typed.size() - 1] == '/') {
      places.push_back(name);
    }
  }
  if (!typed.empty() && !places.empty()) return fmt::format("; did you mean {}?", fmt::join(places, " or "));
  // An abbreviation is one letter from several others on other continents (PST, EST): no guess.
  const std::string near = typed.size() > 4 ? did_you_mean(wrong, names) : "";
  return near.empty() ? "; say a name such as Europe/Berlin or UTC" : near;
}

Seconds libc_offset(Instant instant) {
  const std::time_t seconds = instant.time_since_epoch().count();
  std::tm broken{};
  return Seconds{localtime_r(&seconds, &broken) != nullptr ? broken.tm_gmtoff : 0};
}

}  // namespace

Zone utc() {
  return {"UTC", [](Instant) { return Seconds{0}; }};
}

Zone named_zone(std::string_view name) {
  if (name == "UTC") return utc();
  const date::time_zone* zone = nullptr;
  try {
    zone = date::locate_zone(name);
  } catch (const std::exception&) {
    std::string near;
    try {
      near = zones_like(name);
    } catch (const std::exception& no_list) {
      throw could_not(fmt::format("could not read the time zone database: {}; is tzdata installed?", no_list.what()));
    }
    throw wrong_usage(fmt::format("there is no time zone {:?}{}", name, near));
  }
  try {
    // A zone's file is only read when it is first asked.
    zone->get_info(Instant{});
  } catch (const std::exception& broken) {
    throw could_not(fmt::format("could not read the time zone {}: {}", name, broken.what()));
  }
  return {std::string{name}, [zone](Instant instant) { return listed_offset(*zone, instant); }};
}

Zone process_zone() {
  // localtime_r need not look at TZ again by itself.
  tzset();
  const char* const set = std::getenv("TZ");
  std::string_view name = set != nullptr ? std::string_view{set} : "the system's time zone";
  if (name.starts_with(':')) name.remove_prefix(1);
  return {name.empty() ? "UTC" : std::string{name}, libc_offset};
}

date::local_seconds wall_clock(Instant instant, const Zone& zone) {
  return date::local_seconds{instant.time_since_epoch() + zone.offset_at(instant)};
}

Time in_zone(Instant instant, const Zone& zone) { return {instant, date::floor<Minutes>(zone.offset_at(instant))}; }

std::vector<Time> resolve(date::local_seconds local, const Zone& zone) {
  // No offset is a day, so the instants meant lie between these, and whatever change of the clocks makes the local
  // time special is between them too.
  const Instant middle{local.time_since_epoch()};
  std::vector<Time> all;
  for (const Instant probe : {middle - date::days{1}, middle, middle + date::days{1}}) {
    const Instant instant = middle - zone.offset_at(probe);
    if (wall_clock(instant, zone) == local) all.push_back(in_zone(instant, zone));
  }
  std::sort(all.begin(), all.end(), [](const Time& a, const Time& b) { return a.instant < b.instant; });
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace sitrep
