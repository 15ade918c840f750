// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/time_words.h"

namespace sitrep {

namespace {

struct Unit {
  Seconds length;
  std::array<std::string_view, 5> names;
};

// Longest first, as they are written; there are no months, so `m` is always a minute.
constexpr std::array<Unit, 5> units{{
    {std::chrono::weeks{1}, {"w", "week", "weeks"}},
    {date::days{1}, {"d", "day", "days"}},
    {std::chrono::hours{1}, {"h", "hr", "hrs", "hour", "hours"}},
    {Minutes{1}, {"m", "min", "mins", "minute", "minutes"}},
    {Seconds{1}, {"s", "sec", "secs", "second", "seconds"}},
}};

// More digits than any duration needs, and too few for the sum to overflow.
constexpr std::size_t most_digits = 9;

}  // namespace

std::optional<Seconds> sum_span(std::string_view words) {
  Seconds sum{0};
  auto next = units.begin();
  std::string_view rest = words;
  do {
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0 || digits > most_digits) return std::nullopt;
    long count = 0;
    for (const char c : rest.substr(0, digits)) count = count * 10 + (c - '0');
    rest.remove_prefix(digits);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    const std::string_view name = rest.substr(0, rest.find_first_of(" 0123456789"));
    // Each unit once and the longer first: `30m1h` and `5m 5m` are slips.
    const auto unit = std::find_if(next, units.end(), [&](const Unit& u) {
      return !name.empty() && std::find(u.names.begin(), u.names.end(), name) != u.names.end();
    });
    if (unit == units.end()) return std::nullopt;
    sum += count * unit->length;
    next = unit + 1;
    rest.remove_prefix(name.size());
    if (rest.size() > 1 && rest.front() == ' ') rest.remove_prefix(1);
  } while (!rest.empty());
  return sum;
}

std::optional<Seconds> read_duration(std::string_view text) {
  const std::optional<Seconds> span = sum_span(tidy_words(text));
  if (!span || *span == Seconds{0} || *span > longest_span) return std::nullopt;
  return span;
}

std::string show_span(Seconds span) {
  const Seconds length = span < Seconds{0} ? -std::max(span, -Seconds::max()) : span;
  const auto days = length / date::days{1};
  const auto hours = length % date::days{1} / std::chrono::hours{1};
  const auto minutes = length % std::chrono::hours{1} / Minutes{1};
  if (days > 0) return hours > 0 ? fmt::format("{} d {} h", days, hours) : fmt::format("{} d", days);
  if (hours > 0) return minutes > 0 ? fmt::format("{} h {:02} min", hours, minutes) : fmt::format("{} h", hours);
  if (minutes > 0) return fmt::format("{} min", minutes);
  return fmt::format("{} s", length.count());
}

std::string type_span(Seconds span) {
  std::string typed;
  Seconds rest = std::max(span, Seconds{0});
  // Not in weeks: everybody reads `10d`, few see it in `1w3d`.
  for (const Unit& unit : units) {
    if (unit.length == std::chrono::weeks{1}) continue;
    const auto count = rest / unit.length;
    if (count > 0) typed += fmt::format("{}{}", count, unit.names.front());
    rest %= unit.length;
  }
  return typed.empty() ? "0s" : typed;
}

}  // namespace sitrep
