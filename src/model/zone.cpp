// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdlib>
#include <ctime>

#include "sitrep/model/time.h"

namespace sitrep {

namespace {

Seconds libc_offset(Instant instant) {
  const std::time_t seconds = instant.time_since_epoch().count();
  std::tm broken{};
  return Seconds{localtime_r(&seconds, &broken) != nullptr ? broken.tm_gmtoff : 0};
}

}  // namespace

Zone utc() {
  return {"UTC", [](Instant) { return Seconds{0}; }};
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
