// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "sitrep/model/time.h"

namespace sitrep {

std::string show_date(Instant instant, const Zone& zone) {
  const date::year_month_day day{date::floor<date::days>(wall_clock(instant, zone))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

std::string show_clock(Instant instant, const Zone& zone) {
  const date::local_seconds shown = wall_clock(instant, zone);
  const date::hh_mm_ss clock{shown - date::floor<date::days>(shown)};
  const std::string minutes = fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
  return clock.seconds() == Seconds{0} ? minutes : fmt::format("{}:{:02}", minutes, clock.seconds().count());
}

std::string show_time(const Time& time, Instant today, const Zone& zone) {
  const std::string clock = show_clock(date::floor<Minutes>(time.instant), zone);
  const std::string day = show_date(time.instant, zone);
  return day == show_date(today, zone) ? clock : day + " " + clock;
}

}  // namespace sitrep
