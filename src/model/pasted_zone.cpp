// SPDX-License-Identifier: MIT
#include "model/pasted_zone.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/error.h"

namespace sitrep {
namespace {

PastedInstant at_offset(date::local_seconds local, Minutes offset) {
  const Time time{Instant{local.time_since_epoch() - offset}, offset};
  if (parse_rfc3339(rfc3339(time)) != time) return {std::nullopt, "years go from 1970 to 9999"};
  return {time, {}};
}

std::string offset_of(const Time& time) { return rfc3339(time).substr(19); }

std::string clock_and_offset(const Time& time) { return rfc3339(time).substr(0, 16) + offset_of(time); }

PastedInstant in(date::local_seconds local, const Zone& zone) {
  const auto readings = resolve(local, zone);
  if (readings.size() == 1) return at_offset(local, readings.front().offset);
  if (readings.empty()) {
    const auto shown = rfc3339({Instant{local.time_since_epoch()}, Minutes{0}});
    return {std::nullopt,
            fmt::format("{} was skipped in {}, where the clocks went forward", shown.substr(0, 16), zone.name)};
  }
  return {std::nullopt, fmt::format("it happened twice in {}: write {} or {}", zone.name, clock_and_offset(readings[0]),
                                    clock_and_offset(readings[1]))};
}

PastedInstant among_several(date::local_seconds local, std::span<const ZoneWord> words, const PastedAround& around) {
  // By its name, since zones far apart may share an offset: India's IST is no --tz Europe/London.
  const auto asked = std::ranges::find_if(words, [&](const ZoneWord& word) { return word.zone == around.zone.name; });
  if (around.zone_given && asked != words.end()) return at_offset(local, *asked->offset);
  std::string choices;
  for (const auto& word : words) choices += fmt::format("{}--tz {}", choices.empty() ? "" : " or ", word.zone);
  return {std::nullopt, fmt::format("{} is more than one zone: say {}", words.front().word, choices)};
}

date::year_month_day in_year(const PastedDay& day, int year) {
  return {date::year{year}, date::month{day.month}, date::day{day.day}};
}

}  // namespace

PastedInstant instant_of(date::local_seconds local, const PastedZone& zone, const PastedAround& around) {
  if (zone.offset) return at_offset(local, *zone.offset);
  if (zone.words.size() > 1) return among_several(local, zone.words, around);
  if (!zone.words.empty() && zone.words.front().offset) return at_offset(local, *zone.words.front().offset);
  if (zone.words.empty() && zone.iana.empty()) return in(local, around.zone);
  try {
    return in(local, around.named(zone.iana.empty() ? zone.words.front().zone : std::string_view(zone.iana)));
  } catch (const Error& error) {
    return {std::nullopt, error.what()};
  }
}

std::string not_in_force(const Time& time, const PastedZone& zone, const PastedAround& around) {
  if (zone.offset || zone.words.size() != 1 || !zone.words.front().offset) return {};
  const auto& word = zone.words.front();
  try {
    const auto there = in_zone(time.instant, around.named(word.zone));
    if (there.offset == time.offset) return {};
    return fmt::format("{} is taken as {}, though {} had {} that day; if that is meant, write {}", word.word,
                       offset_of(time), word.zone, offset_of(there), word.zone);
  } catch (const Error&) {
    return {};  // without the zones' database the offset of the word stands
  }
}

date::year_month_day nearest_year(const PastedDay& day, date::local_days near) {
  const int year = static_cast<int>(date::year_month_day{near}.year());
  std::optional<date::year_month_day> best;
  for (int each = year - 4; each <= year + 4; ++each) {
    const auto candidate = in_year(day, each);
    if (!candidate.ok()) continue;
    const auto distance = [&](const date::year_month_day& of) { return std::chrono::abs(date::local_days{of} - near); };
    if (!best || distance(candidate) < distance(*best)) best = candidate;
  }
  return best.value_or(in_year({{}, 2, 28}, year));
}

date::year_month_day latest_year(const PastedDay& day, date::local_days today) {
  for (int year = static_cast<int>(date::year_month_day{today}.year());; --year) {
    const auto candidate = in_year(day, year);
    if (candidate.ok() && date::local_days{candidate} <= today) return candidate;
  }
}

}  // namespace sitrep
