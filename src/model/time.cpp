// SPDX-License-Identifier: MIT
#include "sitrep/model/time.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "model/ascii.h"

namespace sitrep {

namespace {

// The number that the digits at `from` make; -1 where one of them is no digit.
int number(std::string_view text, std::size_t from, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(from, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool has_year(date::sys_days day) {
  const date::year year = date::year_month_day{day}.year();
  return year >= date::year{1970} && year <= date::year{9999};
}

// `Z` or `+01:00`.
std::optional<Minutes> parse_offset(std::string_view text) {
  if (text == "Z") return Minutes{0};
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const int hours = number(text, 1, 2);
  const int minutes = number(text, 4, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  const Minutes offset{hours * 60 + minutes};
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::optional<Time> parse_rfc3339(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-ddTdd:dd:dd";
  if (text.size() <= shape.size()) return std::nullopt;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool fits = shape[i] == 'd'   ? is_digit(text[i])
                      : shape[i] == 'T' ? text[i] == 'T' || text[i] == ' '
                                        : text[i] == shape[i];
    if (!fits) return std::nullopt;
  }
  std::string_view rest = text.substr(shape.size());
  if (rest.front() == '.') {
    const std::size_t end = std::min(rest.find_first_not_of('0', 1), rest.size());
    if (end == 1) return std::nullopt;
    rest.remove_prefix(end);
  }
  const std::optional<Minutes> offset = parse_offset(rest);
  if (!offset) return std::nullopt;

  const auto day = date::year{number(text, 0, 4)} / number(text, 5, 2) / number(text, 8, 2);
  const int hours = number(text, 11, 2);
  const int minutes = number(text, 14, 2);
  const int seconds = number(text, 17, 2);
  if (!day.ok() || hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;

  // The year is checked on both clocks: what is written at one offset is shown at others.
  const Instant shown = date::sys_days{day} + std::chrono::hours{hours} + Minutes{minutes} + Seconds{seconds};
  const Instant instant = shown - *offset;
  if (!has_year(date::sys_days{day}) || !has_year(date::floor<date::days>(instant))) return std::nullopt;
  return Time{instant, *offset};
}

std::string rfc3339(const Time& time) {
  const Instant shown = time.instant + time.offset;
  const auto day = date::floor<date::days>(shown);
  const date::year_month_day date{day};
  const date::hh_mm_ss clock{shown - day};
  const Minutes ahead = std::chrono::abs(time.offset);
  const std::string offset = ahead == Minutes{0} ? "Z"
                                                 : fmt::format("{}{:02}:{:02}", time.offset < Minutes{0} ? '-' : '+',
                                                               ahead.count() / 60, ahead.count() % 60);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count(), offset);
}

bool not_before(const Time& a, const Time& b) {
  return date::floor<Minutes>(a.instant) >= date::floor<Minutes>(b.instant);
}

}  // namespace sitrep
