// SPDX-License-Identifier: MIT
#include "model/pasted_stamp.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/pasted_clock.h"
#include "model/pasted_day.h"

namespace sitrep {
namespace {

constexpr std::string_view about_words[] = {"approximately", "approx.", "approx", "around", "about",
                                            "roughly",       "circa",   "ca.",    "ca",     "c."};
constexpr std::string_view opening_words[] = {"at", "time:", "on", "from"};
constexpr std::string_view kept_words[] = {"by", "before", "after", "since", "until", "between"};

// Pictures and other signs that lead a row: nothing that a word or a time is written with.
bool take_sign(PastedScan& scan) {
  const auto c = static_cast<unsigned char>(scan.next());
  if (c != 0xe2 && c != 0xf0 && c != 0xef) return false;
  const auto rest = scan.rest();
  if (rest.starts_with("\xe2\x80\x94") || rest.starts_with("\xe2\x80\x93")) return false;
  if (c == 0xef && !rest.starts_with("\xef\xb8\x8f")) return false;
  scan.drop(c == 0xf0 ? 4 : 3);
  return true;
}

bool take_about(PastedScan& scan) {
  return scan.take("~") || scan.take("\xe2\x89\x88") ||
         std::ranges::any_of(about_words, [&](std::string_view word) { return scan.take_word(word); });
}

// `~`, "approx.", "At", "By", "Mon,": what of it the text has to keep.
std::string take_opening(PastedScan& scan, std::optional<date::weekday>* weekday_said = nullptr) {
  std::string kept;
  for (int words = 0; words < 6; ++words) {
    scan.skip();
    const auto before = scan.rest().size();
    if (take_about(scan)) {
      kept = "about";
    } else if (const auto weekday = weekday_at(scan.rest())) {
      scan.drop(weekday->length);
      scan.take(",");
      if (weekday_said) *weekday_said = weekday->day;
    } else if (const auto* word =
                   std::ranges::find_if(kept_words, [&](std::string_view each) { return scan.take_word(each); });
               word != std::end(kept_words)) {
      kept = *word;
    } else if (std::ranges::none_of(opening_words, [&](std::string_view each) { return scan.take_word(each); })) {
      take_sign(scan);
    }
    if (scan.rest().size() == before) break;
  }
  return kept;
}

// `T+5m`, `T+00:15`, `T-10 min`, `T0`: a time from a start that is known to nobody here.
bool is_relative(PastedScan scan) {
  if (!scan.take("T") && !scan.take("t")) return false;
  const bool sign = scan.take("+") || scan.take("-") || scan.take("\xe2\x88\x92");
  if (!sign) return scan.take("0") && !is_digit(scan.next()) && !is_word_letter(scan.next());
  return is_digit(scan.next());
}

// What may stand between a day and its clock time.
bool to_clock(PastedScan& scan) {
  const bool exact = scan.next() == 'T' && is_digit(scan.next(1));
  if (exact) {
    scan.drop(1);
    return true;
  }
  scan.skip();
  if (const auto weekday = weekday_at(scan.rest())) scan.drop(weekday->length);
  scan.skip_closing();
  if (!scan.take(",") && !scan.take("@") && !scan.take("/") && !scan.take("|") && !scan.take(":")) scan.dash();
  scan.skip();
  scan.take_word("at");
  scan.skip();
  return false;
}

// `2026-01-17 ca. 10:12`, `2026-01-17 between 10:12 and 10:20`.
void take_between(PastedScan& scan, std::string& kept) {
  auto ahead = scan;
  const auto word = take_opening(ahead);
  if (!is_digit(ahead.next())) return;
  if (!word.empty()) kept = word;
  scan = ahead;
}

// `22:30 UTC (Oct 29)`, `4:11 AM on November 24th`, `10:12, 17 Jan 2026`: a day behind the clock time.
void take_day_behind(PastedScan& scan, PastedStamp& stamp) {
  auto ahead = scan;
  ahead.skip();
  if (ahead.take(",")) ahead.skip();
  const bool named = ahead.take_word("on");
  if (named) ahead.skip();
  if (const auto weekday = weekday_at(ahead.rest())) {
    ahead.drop(weekday->length);
    ahead.take(",");
    ahead.skip();
  }
  auto taken = take_day(ahead);
  const auto* day = std::get_if<PastedDay>(&taken);
  if (!day) {
    // `10:12 1/2 of the nodes` has no day; `(03/04/2026)` has one that is not clear.
    if (auto* fault = std::get_if<std::string>(&taken)) stamp.fault = std::move(*fault);
    return;
  }
  // `10:14 May 5 nodes failed`: a day is set apart, has its year, or is announced by "on".
  auto behind = ahead;
  behind.blanks();
  const bool apart =
      behind.done() || std::string_view(")]}:|,;").find(behind.next()) != std::string_view::npos || behind.dash();
  if (!named && !day->year && !apart) return;
  stamp.day = *day;
  scan = ahead;
}

// `Jan 17 10:50:00 UTC 2026`, as Unix writes it.
void take_year_behind(PastedScan& scan, PastedDay& day) {
  auto ahead = scan;
  ahead.blanks();
  const auto year = ahead.number(4, 4);
  if (!year || *year < 1970 || *year > 2199 || is_word_letter(ahead.next())) return;
  if (!date::year_month_day{date::year{*year}, date::month{day.month}, date::day{day.day}}.ok()) return;
  day.year = year;
  scan = ahead;
}

Half other(Half half) { return half == Half::am ? Half::pm : Half::am; }

// `10:12–10:20`, `11:50 to 12:10 PM UTC`, `23:50 - Jan 18 00:10`: the begin is the time; what the end alone says of
// half and zone holds for both.
std::string take_range(PastedScan& scan, PastedClock& begin, bool between) {
  auto ahead = scan;
  ahead.skip_closing();
  if (!ahead.dash() && !(between && ahead.take_word("and")) && !ahead.take_word("to") && !ahead.take_word("until") &&
      !ahead.take_word("till") && !ahead.take_word("through"))
    return {};
  ahead.skip();
  const auto from = ahead.rest();
  if (ahead.take("~")) ahead.skip();
  auto day = ahead;
  if (std::holds_alternative<PastedDay>(take_day(day))) {
    to_clock(day);
    ahead = day;
  }
  const auto end = take_clock(ahead);
  if (!end || !end->since_midnight()) return {};
  if (begin.half == Half::unsaid && end->half != Half::unsaid && begin.hour >= 1 && begin.hour <= 12) {
    begin.half = end->half;
    if (*begin.since_midnight() > *end->since_midnight()) begin.half = other(begin.half);
  }
  if (!begin.zone.said()) begin.zone = end->zone;
  std::string written(from.substr(0, from.size() - ahead.rest().size()));
  std::erase_if(written, [](char c) { return c == '*' || c == '_' || c == '`'; });
  while (written.ends_with(' ')) written.pop_back();
  scan = ahead;
  return written;
}

// `08:43 PST / 16:43 UTC`, `08:43 PST (16:43 UTC)`: the same moment elsewhere, kept in the text.
std::string take_elsewhere(PastedScan& scan) {
  auto ahead = scan;
  ahead.skip_closing();
  if (!ahead.take("/") && !ahead.take("(") && !ahead.take("[")) return {};
  const bool bracket = scan.rest() != ahead.rest() && (ahead.before() == '(' || ahead.before() == '[');
  ahead.skip();
  const auto clock = take_clock(ahead);
  if (!clock || !clock->zone.said()) return {};
  ahead.blanks();
  if (bracket && !ahead.take(")") && !ahead.take("]")) return {};
  scan = ahead;
  auto written = clock->written;
  while (written.ends_with(' ')) written.pop_back();
  return written;
}
}  // namespace

std::optional<PastedStamp> stamp_at(std::string_view line) {
  PastedStamp stamp;
  PastedScan scan(line);
  stamp.also = take_opening(scan, &stamp.weekday);
  const auto first = scan.rest();
  if (is_relative(scan)) {
    stamp.fault = fmt::format("{} counts from a start: write the clock time",
                              first.substr(0, std::min(first.find_first_of(" \t:|*])"), first.size())));
    stamp.text = scan.text();
    return stamp;
  }
  auto taken = take_day(scan);
  if (auto* fault = std::get_if<std::string>(&taken)) {
    stamp.fault = std::move(*fault);
    stamp.text = scan.text();
    return stamp;
  }
  bool exact = false;
  const auto* day = std::get_if<PastedDay>(&taken);
  auto at_clock = scan;
  if (day) {
    stamp.day = *day;
    exact = to_clock(at_clock);
    if (!exact) take_between(at_clock, stamp.also);
  }
  auto clock = take_clock(at_clock, exact ? Before::exact_day : day ? Before::day : Before::nothing);
  if (!clock) {
    if (!day) return std::nullopt;
    stamp.also.clear();
    if (exact) stamp.fault = fmt::format("{} is no time", first.substr(0, std::min<std::size_t>(first.find(' '), 30)));
    auto behind = scan;
    behind.skip_closing();
    stamp.set_apart =
        behind.next() == ':' || behind.next() == '|' || behind.dash() || (first.size() > 4 && first[4] == '-');
    stamp.text = scan.text();
    return stamp;
  }
  scan = at_clock;
  const bool between = stamp.also == "between";
  const auto until = take_range(scan, *clock, between);
  if (between && !until.empty()) stamp.also.clear();
  const auto elsewhere = until.empty() ? take_elsewhere(scan) : std::string();
  if (!until.empty()) stamp.also += fmt::format("{}until {}", stamp.also.empty() ? "" : ", ", until);
  if (!elsewhere.empty()) stamp.also += fmt::format("{}{}", stamp.also.empty() ? "" : ", ", elsewhere);
  stamp.zone = clock->zone;
  stamp.clock = clock->since_midnight();
  if (!stamp.clock) stamp.fault = fmt::format("{} is no time that a clock shows", clock->written);
  if (const auto zone = unknown_zone(scan); stamp.fault.empty() && !stamp.zone.said() && !zone.empty()) {
    stamp.fault = fmt::format("{} is no zone that is known here: write the offset, like +01:00", zone);
  }
  if (!day && stamp.fault.empty()) take_day_behind(scan, stamp);
  if (day && !day->year) take_year_behind(scan, *stamp.day);
  stamp.text = scan.text();
  return stamp;
}

}  // namespace sitrep
