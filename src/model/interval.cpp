// SPDX-License-Identifier: MIT
#include "sitrep/model/interval.h"

#include "model/time_words.h"

namespace sitrep {

namespace {

int months_in(std::string_view unit) {
  if (unit == "month" || unit == "months") return 1;
  if (unit == "quarter" || unit == "quarters") return 3;
  return unit == "year" || unit == "years" ? 12 : 0;
}

}  // namespace

std::optional<Interval> read_interval(std::string_view text) {
  const auto words = tidy_words(text);
  const auto space = words.find(' ');
  const auto number = std::string_view(words).substr(0, space);
  const int each = space == std::string::npos ? 0 : months_in(std::string_view(words).substr(space + 1));
  if (each == 0) {
    const auto span = read_duration(text);
    return span ? std::optional(Interval{0, *span}) : std::nullopt;
  }
  if (number.empty() || number.size() > 3 || number.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  int months = 0;
  for (const char c : number) months = months * 10 + (c - '0');
  months *= each;
  return months > 0 && months <= 120 ? std::optional(Interval{months, {}}) : std::nullopt;
}

Instant later_by(Instant from, const Interval& interval) {
  const auto day = date::floor<date::days>(from);
  date::year_month_day on = date::year_month_day(day) + date::months(interval.months);
  if (!on.ok()) on = on.year() / on.month() / date::last;
  return date::sys_days(on) + (from - day) + interval.rest;
}

}  // namespace sitrep
