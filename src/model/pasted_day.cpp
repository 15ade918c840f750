// SPDX-License-Identifier: MIT
#include "model/pasted_day.h"

#include <fmt/format.h>

#include <algorithm>

namespace sitrep {
namespace {

using Taken = std::variant<std::monostate, PastedDay, std::string>;

Taken checked(std::optional<int> year, int month, int day, std::string_view as_written) {
  const date::year_month_day whole{date::year{year.value_or(2024)}, date::month{static_cast<unsigned>(month)},
                                   date::day{static_cast<unsigned>(day)}};
  if (!whole.ok() || (year && (*year < 1970 || *year > 9998))) return fmt::format("there is no day {}", as_written);
  return PastedDay{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

bool is_year(int number) { return number >= 1900 && number <= 2199; }

// `, 2026`, ` 2026`.
std::optional<int> year_behind(PastedScan& scan) {
  auto ahead = scan;
  ahead.skip();
  if (ahead.take(",")) ahead.skip();
  const auto year = ahead.number(4, 4);
  if (!year || !is_year(*year)) return std::nullopt;
  scan = ahead;
  return year;
}

void ordinal(PastedScan& scan) {
  for (const auto* ending : {"st", "nd", "rd", "th"}) {
    if (scan.take_word(ending)) return;
  }
}

// `29-30`, `29 – 30`: the days of a range; the first is meant.
void rest_of_days(PastedScan& scan) {
  auto ahead = scan;
  ahead.blanks();
  if (!ahead.dash()) return;
  ahead.blanks();
  const auto last = ahead.number(1, 2);
  if (!last || *last < 1 || *last > 31 || is_digit(ahead.next()) || ahead.next() == ':' || ahead.next() == '.') return;
  ordinal(ahead);
  const auto behind = ahead;
  if (year_behind(ahead)) scan = behind;
}

Taken month_first(PastedScan& scan) {
  auto ahead = scan;
  const auto month = month_at(ahead.rest());
  if (!month) return {};
  ahead.drop(month->length);
  ahead.skip();
  const auto day = ahead.number(1, 2);
  if (!day || (ahead.next() == ':' || (ahead.next() == '.' && is_digit(ahead.next(1))))) return {};
  ordinal(ahead);
  if (is_word_letter(ahead.next()) && ahead.next() != 'T') return {};
  rest_of_days(ahead);
  const auto year = year_behind(ahead);
  const auto taken = checked(year, static_cast<int>(month->month), *day,
                             scan.rest().substr(0, scan.rest().size() - ahead.rest().size()));
  scan = ahead;
  return taken;
}

// `17 January 2026`, `17. Jan`, `17th of January`, `17-Jan-2026`.
Taken day_first(PastedScan& scan) {
  auto ahead = scan;
  const auto day = ahead.number(1, 2);
  if (!day) return {};
  ordinal(ahead);
  ahead.take(".");
  const bool dashed = ahead.take("-");
  ahead.blanks();
  if (ahead.take_word("of")) ahead.blanks();
  const auto month = month_at(ahead.rest());
  if (!month) return {};
  ahead.drop(month->length);
  if (dashed) ahead.take("-");
  const auto year = year_behind(ahead);
  const auto taken = checked(year, static_cast<int>(month->month), *day,
                             scan.rest().substr(0, scan.rest().size() - ahead.rest().size()));
  scan = ahead;
  return taken;
}

// What parts the numbers of a day. Editors set the hyphens of a heading as ones that break no line.
char take_between(PastedScan& scan) {
  for (const std::string_view hyphen : {"-", "\xe2\x80\x90", "\xe2\x80\x91"}) {
    if (scan.take(hyphen)) return '-';
  }
  const char sign = scan.next();
  if (sign != '/' && sign != '.') return '\0';
  scan.drop(1);
  return sign;
}

// `2026-01-17`, `2026/1/17`, `2026.01.17`, `20260117T…`.
Taken year_first(PastedScan& scan) {
  auto ahead = scan;
  const auto compact = ahead.number(8, 8);
  if (compact && (ahead.next() == 'T' || ahead.next() == ' ') && is_year(*compact / 10000)) {
    const auto taken = checked(*compact / 10000, *compact / 100 % 100, *compact % 100, scan.rest().substr(0, 8));
    scan = ahead;
    return taken;
  }
  ahead = scan;
  const auto year = ahead.number(4, 4);
  if (!year) return {};
  const char between = take_between(ahead);
  if (between == '\0') return {};
  const auto month = ahead.number(1, 2);
  if (!month || take_between(ahead) != between) return {};
  const auto day = ahead.number(1, 2);
  if (!day) return {};
  const auto taken = checked(*year, *month, *day, scan.rest().substr(0, scan.rest().size() - ahead.rest().size()));
  scan = ahead;
  return taken;
}

// `17/01/2026`, `1/17/26`, `17.01.2026`, `17.1.`: with dots the day stands first; else only one that cannot be a month
// tells.
Taken numbers(PastedScan& scan) {
  auto ahead = scan;
  const auto first = ahead.number(1, 2);
  const char between = ahead.next();
  if (!first || (between != '/' && between != '.' && between != '-')) return {};
  ahead.drop(1);
  const auto second = ahead.number(1, 2);
  if (!second) return {};
  std::optional<int> year;
  if (ahead.next() == between) {
    ahead.drop(1);
    year = ahead.number(4, 4);
    if (!year && between != '-') {
      year = ahead.number(2, 2);
      if (year) *year += 2000;
    }
    if (!year && between != '.') return {};
  } else if (between == '.') {
    return {};
  }
  // `1/2 of the nodes`, `10-12 people`: without a year only a clock time behind it makes it a day.
  if (!year) {
    auto clock = ahead;
    clock.skip();
    clock.take(",");
    clock.skip();
    if (!clock.number(1, 2) || clock.next() != ':') return {};
  }
  if (is_digit(ahead.next())) return {};
  const auto written = scan.rest().substr(0, scan.rest().size() - ahead.rest().size());
  scan = ahead;
  if (between == '.' || (*first > 12 && *second <= 12)) return checked(year, *second, *first, written);
  if (*second > 12 || *first == *second) return checked(year, *first, *second, written);
  if (!year)
    return fmt::format("{} may be the {}. of month {} or the {}. of month {}: write the month's name", written, *second,
                       *first, *first, *second);
  return fmt::format("{} is two days, {}-{:02}-{:02} and {}-{:02}-{:02}: write the one that is meant", written, *year,
                     *second, *first, *year, *first, *second);
}

}  // namespace

Taken take_day(PastedScan& scan) {
  for (auto* take : {year_first, month_first, day_first, numbers}) {
    auto taken = take(scan);
    if (!std::holds_alternative<std::monostate>(taken)) return taken;
  }
  return {};
}

}  // namespace sitrep
