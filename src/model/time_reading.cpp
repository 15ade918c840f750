// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "model/time_words.h"
#include "sitrep/model/error.h"

namespace sitrep {

namespace {

enum class Tense { past, coming };

// What every step needs to read the text, and to say what is wrong with it.
struct Asked {
  std::string_view text;
  std::string_view option;
  Tense tense;
  Instant now;
  const Zone& zone;
};

// `--at 10:12`, `10:12`.
std::string with_option(const Asked& asked, std::string_view value) {
  return asked.option.empty() ? std::string{value} : fmt::format("{} {}", asked.option, value);
}

// What was typed: one line, nothing a terminal would obey, and no more of it than helps to recognise it.
std::string quoted(const Asked& asked) {
  constexpr std::size_t most = 60;
  std::string_view shown = asked.text;
  if (shown.size() > most) {
    shown = shown.substr(0, most);
    while (!shown.empty() && (static_cast<unsigned char>(asked.text[shown.size()]) & 0xC0) == 0x80) {
      shown.remove_suffix(1);
    }
  }
  return with_option(asked, fmt::format("{:?}{}", shown, shown.size() < asked.text.size() ? "…" : ""));
}

std::string examples(const Asked& asked) {
  if (asked.tense == Tense::past) {
    return fmt::format("10:12, 5m ago, yesterday 17:05 or {} 10:12", show_date(asked.now, asked.zone));
  }
  return fmt::format("14:15, 30m, 2h, tomorrow 10:00, fri 10:00 or {} 10:00",
                     show_date(asked.now + date::days{7}, asked.zone));
}

[[noreturn]] void refuse(const Asked& asked, std::string_view why, std::string_view instead = "") {
  throw wrong_usage(
      fmt::format("{}: {}; say {}", quoted(asked), why, instead.empty() ? examples(asked) : std::string{instead}));
}

// Past: not after now. Coming: after now.
bool on_this_side(const Asked& asked, Instant instant) {
  return (instant <= asked.now) == (asked.tense == Tense::past);
}

// What is read can always be written and read again.
Time checked(const Asked& asked, const Time& time) {
  if (parse_rfc3339(rfc3339(time)) != time) refuse(asked, "years go from 1970 to 9999");
  return time;
}

Zone fixed(Minutes offset) {
  return {"", [offset](Instant) { return Seconds{offset}; }};
}

date::local_days day_in(Instant instant, const Zone& zone) {
  return date::floor<date::days>(wall_clock(instant, zone));
}

// The next clock time of that kind, or the latest, at an offset that never changes.
Instant nearest_at(const Asked& asked, Seconds clock, Minutes offset) {
  const Instant today{(day_in(asked.now, fixed(offset)) + clock).time_since_epoch() - offset};
  if (on_this_side(asked, today)) return today;
  return asked.tense == Tense::past ? today - date::days{1} : today + date::days{1};
}

// How to type exactly this instant: `--at 02:30+02:00` where a clock time is enough to be read as it, else with the
// date. A `T`, not a space: it needs no quotes in a shell.
std::string advice(const Asked& asked, const Time& time) {
  std::string full = rfc3339(time);
  if (time.offset == Minutes{0}) full.replace(full.size() - 1, 1, "+00:00");
  const Seconds clock = (time.instant + time.offset) - date::floor<date::days>(time.instant + time.offset);
  const std::string shown = full.substr(11, clock % Minutes{1} == Seconds{0} ? 5 : 8) + full.substr(19);
  const bool enough = nearest_at(asked, clock, time.offset) == time.instant;
  return with_option(asked, enough ? shown : full.substr(0, 11) + shown);
}

// `02:30 on 2026-10-25`.
std::string on_day(date::local_seconds local) {
  const std::string full = rfc3339({Instant{local.time_since_epoch()}, Minutes{0}});
  return fmt::format("{} on {}", full.substr(11, full[17] == '0' && full[18] == '0' ? 5 : 8), full.substr(0, 10));
}

// The first instant after the gap that `local` falls in.
Instant gap_end(date::local_seconds local, const Zone& zone) {
  Instant before = Instant{local.time_since_epoch()} - date::days{2};
  Instant after = before + date::days{4};
  while (after - before > Seconds{1}) {
    const Instant middle = before + (after - before) / 2;
    (wall_clock(middle, zone) < local ? before : after) = middle;
  }
  return after;
}

[[noreturn]] void refuse_skipped(const Asked& asked, date::local_seconds local) {
  const Instant end = gap_end(local, asked.zone);
  const bool to_the_minute = local.time_since_epoch() % Minutes{1} == Seconds{0};
  const Time before = in_zone(end - (to_the_minute ? Seconds{Minutes{1}} : Seconds{1}), asked.zone);
  throw wrong_usage(fmt::format("{} {} skipped in {}, where the clocks {} forward; say {} or {}", on_day(local),
                                end <= asked.now ? "was" : "is", asked.zone.name, end <= asked.now ? "went" : "go",
                                advice(asked, before), advice(asked, in_zone(end, asked.zone))));
}

[[noreturn]] void refuse_twice(const Asked& asked, date::local_seconds local, const std::vector<Time>& readings) {
  throw wrong_usage(fmt::format("{} {} twice in {}; say {} or {}", on_day(local),
                                readings.back().instant <= asked.now ? "happened" : "happens", asked.zone.name,
                                advice(asked, readings.front()), advice(asked, readings.back())));
}

// The instant when the zone's clock shows `local`. Of two, the only one on the right side of now is meant.
Time settle(const Asked& asked, date::local_seconds local) {
  std::vector<Time> readings = resolve(local, asked.zone);
  if (readings.empty()) refuse_skipped(asked, local);
  if (readings.size() == 1) return readings.front();
  const auto meant =
      std::partition(readings.begin(), readings.end(), [&](const Time& t) { return on_this_side(asked, t.instant); });
  if (meant - readings.begin() == 1) return readings.front();
  if (asked.tense == Tense::coming && meant == readings.begin()) return readings.back();
  std::sort(readings.begin(), readings.end(), [](const Time& a, const Time& b) { return a.instant < b.instant; });
  refuse_twice(asked, local, readings);
}

// A clock time without a day: today's where that is on the right side of now, else the day's next to it.
Time settle_clock(const Asked& asked, const Said& said) {
  if (said.offset) return {nearest_at(asked, *said.clock, *said.offset), *said.offset};
  const bool past = asked.tense == Tense::past;
  const date::local_seconds today = day_in(asked.now, asked.zone) + *said.clock;
  const std::vector<Time> readings = resolve(today, asked.zone);
  const Instant nearest = readings.empty() ? gap_end(today, asked.zone)
                          : past           ? readings.front().instant
                                           : readings.back().instant;
  if (on_this_side(asked, nearest)) return settle(asked, today);
  return settle(asked, past ? today - date::days{1} : today + date::days{1});
}

Time on(const Asked& asked, date::local_days day, const Said& said) {
  const date::local_seconds local = day + said.clock.value();
  if (!said.offset) return settle(asked, local);
  return {Instant{local.time_since_epoch() - *said.offset}, *said.offset};
}

// For text that is no duration.
Said read_said(const Asked& asked, std::string_view words) {
  std::variant<Said, Misread> read = read_words(words);
  if (const auto* misread = std::get_if<Misread>(&read)) refuse(asked, misread->why, misread->instead);
  return std::get<Said>(read);
}

Seconds checked_span(const Asked& asked, std::optional<Seconds> span, std::string_view instead) {
  if (!span) refuse(asked, "that is no duration", instead);
  if (*span == Seconds{0}) refuse(asked, "a duration is longer than nothing", instead);
  if (*span > longest_span) refuse(asked, "that is more than ten years", instead);
  return *span;
}

date::local_days day_said(const Asked& asked, const Said& said) {
  const date::local_days today = day_in(asked.now, asked.zone);
  switch (said.day) {
    case Said::Day::yesterday: return today - date::days{1};
    case Said::Day::tomorrow: return today + date::days{1};
    case Said::Day::weekday: return today + (said.weekday - date::weekday{today});
    case Said::Day::date: return date::local_days{said.date};
    case Said::Day::today:
    case Said::Day::any: break;
  }
  return today;
}

void need_text(const Asked& asked, std::string_view words) {
  if (!words.empty()) return;
  throw wrong_usage(
      fmt::format("{} needs a time; say {}", asked.option.empty() ? "this" : asked.option, examples(asked)));
}

}  // namespace

PastTime read_past(std::string_view text, Instant now, const Zone& zone, std::string_view option) {
  const Asked asked{text, option, Tense::past, now, zone};
  const std::string words = tidy_words(text);
  need_text(asked, words);
  if (words == "now") return {in_zone(now, zone)};
  if (words.ends_with(" ago")) {
    const auto span = sum_span(std::string_view{words}.substr(0, words.size() - 4));
    return {checked(asked, in_zone(now - checked_span(asked, span, "5m ago or now"), zone))};
  }
  if (words.starts_with("in ")) refuse(asked, "that is still to come, and this asks when it happened");
  if (sum_span(words)) refuse(asked, "a duration alone is no time", words + " ago");

  const Said said = read_said(asked, words);
  if (said.day == Said::Day::tomorrow) refuse(asked, "that is still to come, and this asks when it happened");
  if (said.day == Said::Day::weekday) refuse(asked, "a weekday could be any week's: the date is needed");
  if (!said.clock) refuse(asked, "the clock time is missing", words + " 10:12");
  if (said.day != Said::Day::any) return {checked(asked, on(asked, day_said(asked, said), said))};
  const Time time = checked(asked, settle_clock(asked, said));
  return {time, day_in(time.instant, zone) < day_in(now, zone)};
}

Time read_coming(std::string_view text, Instant now, const Zone& zone, std::string_view option) {
  const Asked asked{text, option, Tense::coming, now, zone};
  const std::string words = tidy_words(text);
  need_text(asked, words);
  const bool in = words.starts_with("in ");
  const auto span = sum_span(std::string_view{words}.substr(in ? 3 : 0));
  if (in || span) return checked(asked, in_zone(now + checked_span(asked, span, "30m or 2h"), zone));
  if (words == "now" || words.ends_with(" ago")) refuse(asked, "that is not ahead, and this asks for a time to come");

  Said said = read_said(asked, words);
  if (said.day == Said::Day::any) return checked(asked, settle_clock(asked, said));
  if (!said.clock) said.clock = std::chrono::hours{9};
  const date::local_days day = day_said(asked, said);
  Time time = on(asked, day, said);
  if (said.day == Said::Day::weekday && time.instant <= now) time = on(asked, day + date::days{7}, said);
  if (time.instant <= now) {
    refuse(asked, fmt::format("that has passed (it is {} {} now)", show_date(now, zone),
                              show_clock(date::floor<Minutes>(now), zone)));
  }
  return checked(asked, time);
}

}  // namespace sitrep
