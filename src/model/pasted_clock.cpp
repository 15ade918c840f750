// SPDX-License-Identifier: MIT
#include "model/pasted_clock.h"

#include <algorithm>

namespace sitrep {
namespace {

// `+02:00`, `-0800`, `+2`: at most 14 hours, as offsets go.
std::optional<Minutes> take_offset(PastedScan& scan, bool minus) {
  auto ahead = scan;
  int sign = 1;
  if (ahead.take("-") || ahead.take("\xe2\x88\x92")) {
    if (!minus) return std::nullopt;
    sign = -1;
  } else if (!ahead.take("+")) {
    return std::nullopt;
  }
  int minutes = 0;
  if (const auto four = ahead.number(4, 4)) {
    minutes = *four / 100 * 60 + *four % 100;
  } else if (const auto hours = ahead.number(1, 2)) {
    minutes = *hours * 60;
    if (ahead.next() == ':' && is_digit(ahead.next(1))) {
      ahead.drop(1);
      const auto more = ahead.number(2, 2);
      if (!more || *more > 59) return std::nullopt;
      minutes += *more;
    }
  } else {
    return std::nullopt;
  }
  if (minutes > 14 * 60 || is_word_letter(ahead.next())) return std::nullopt;
  scan = ahead;
  return Minutes{sign * minutes};
}

bool name_letter(char c) { return is_word_letter(c) || c == '_' || c == '-' || c == '+' || is_digit(c); }

// `Europe/Berlin`: whether there is such a zone is asked where it is used.
std::string take_iana(PastedScan& scan) {
  constexpr std::string_view areas[] = {"Africa/", "America/",   "Antarctica/", "Arctic/",  "Asia/", "Atlantic/",
                                        "Europe/", "Australia/", "Indian/",     "Pacific/", "Etc/"};
  const auto area = std::ranges::find_if(areas, [&](std::string_view each) { return scan.rest().starts_with(each); });
  if (area == std::end(areas)) return {};
  std::size_t length = area->size();
  while (length < scan.rest().size() && (name_letter(scan.rest()[length]) || scan.rest()[length] == '/') &&
         !(scan.rest()[length] & 0x80))
    ++length;
  const std::string name(scan.rest().substr(0, length));
  scan.drop(length);
  return name;
}

void take_half(PastedScan& scan, Half& half) {
  auto ahead = scan;
  ahead.skip();
  const char letter = static_cast<char>(ahead.next() | 0x20);
  if (letter != 'a' && letter != 'p') return;
  ahead.drop(1);
  const bool dotted = ahead.take(".");
  if ((ahead.next() | 0x20) != 'm') return;
  ahead.drop(1);
  if (dotted) ahead.take(".");
  if (is_word_letter(ahead.next()) || is_digit(ahead.next())) return;
  half = letter == 'a' ? Half::am : Half::pm;
  scan = ahead;
}

// `10:12 h`, `10:12 Uhr`, `0843 hrs`.
bool take_hours_word(PastedScan& scan) {
  auto ahead = scan;
  ahead.blanks();
  for (const auto* word : {"h", "hrs", "hours", "Uhr", "o'clock"}) {
    if (ahead.take_word(word)) {
      scan = ahead;
      return true;
    }
  }
  return false;
}

// The digits of the clock, and which of its spellings it is: ':' '.' 'h', 'a' for an hour with its half, '4' for four
// digits.
std::optional<char> take_digits(PastedScan& scan, PastedClock& clock, bool behind_day) {
  auto ahead = scan;
  if (const auto four = ahead.number(4, 4)) {
    auto behind = ahead;
    auto zoned = ahead;
    zoned.blanks();
    const bool apart = behind_day && !is_digit(ahead.next(1)) &&
                       (ahead.done() || ahead.next() == ':' || ahead.next() == '|' || PastedScan(zoned).dash());
    if (apart || take_hours_word(behind) || (ahead.next() == 'Z' && !is_word_letter(ahead.next(1))) ||
        take_zone(zoned, false).said()) {
      clock.hour = *four / 100;
      clock.minute = *four % 100;
      scan = ahead;
      return '4';
    }
    return std::nullopt;
  }
  const auto hour = ahead.number(1, 2);
  if (!hour) return std::nullopt;
  clock.hour = *hour;
  const char between = ahead.next();
  if (between == ':' || between == '.' || between == 'h' || between == 'H') {
    auto minutes = ahead;
    minutes.drop(1);
    auto behind = minutes;
    Half half = Half::unsaid;  // `9.15am`
    const auto minute = behind.number(2, 2);
    minutes = behind;
    if (minute) take_half(behind, half);
    if (minute && (between == ':' || half != Half::unsaid || !is_word_letter(minutes.next()))) {
      clock.minute = *minute;
      scan = minutes;
      return between == 'H' ? 'h' : between;
    }
    if (between == ':') return std::nullopt;
  }
  Half half = Half::unsaid;
  take_half(ahead, half);
  if (half == Half::unsaid || *hour > 12) return std::nullopt;
  ahead = scan;
  ahead.number(1, 2);
  scan = ahead;
  return 'a';
}

bool seconds(PastedScan& scan, PastedClock& clock, char spelling) {
  if (spelling == ':' && scan.next() == ':' && is_digit(scan.next(1))) {
    scan.drop(1);
    const auto second = scan.number(2, 2);
    if (!second) return false;
    clock.second = *second;
    if ((scan.next() == '.' || scan.next() == ',') && is_digit(scan.next(1))) {
      scan.drop(1);
      while (is_digit(scan.next())) scan.drop(1);
    }
    return scan.next() != ':' || !is_digit(scan.next(1));
  }
  return true;
}

// "Pacific" is a zone where nothing but a sign is behind it; "Pacific users" are none.
bool stands_apart(PastedScan scan, const ZoneWord& zone) {
  if (!zone.alone) return true;
  scan.drop(zone.word.size());
  scan.blanks();
  return scan.done() || std::string_view(":)]|,;.*_").find(scan.next()) != std::string_view::npos || scan.dash();
}

// `10:00 (−07:00)`: the sign of minus, in a bracket, is no dash of a range.
bool bracketed_minus(const PastedScan& scan) {
  return (scan.before() == '(' || scan.before() == '[') && scan.rest().starts_with("\xe2\x88\x92") &&
         is_digit(scan.next(3)) && is_digit(scan.next(4));
}

// `1:14 PM, UTC`: a comma before the zone.
void skip_comma_before_zone(PastedScan& scan) {
  auto ahead = scan;
  if (!ahead.take(",")) return;
  ahead.blanks();
  const auto words = zone_words_at(ahead.rest());
  if (!words.empty() && words.front().word.size() > 2 && stands_apart(ahead, words.front())) scan = ahead;
}

}  // namespace

std::optional<Seconds> PastedClock::since_midnight() const {
  int hours = hour;
  if (minute > 59 || second > 59) return std::nullopt;
  if (half == Half::am) {
    if (hour > 12) return std::nullopt;
    hours = hour % 12;
  } else if (half == Half::pm) {  // `13:10 PM` is often written, `0:10 PM` can be anything
    if (hour > 23 || hour == 0) return std::nullopt;
    hours = hour < 12 ? hour + 12 : hour;
  }
  if (hours > 24 || (hours == 24 && (minute || second))) return std::nullopt;
  return Seconds{hours * 3600 + minute * 60 + second};
}

PastedZone take_zone(PastedScan& scan, bool minus) {
  PastedZone zone;
  auto ahead = scan;
  if (const auto offset = take_offset(ahead, minus)) {
    zone.offset = offset;
  } else if (ahead.next() == 'Z' && !is_word_letter(ahead.next(1)) && !is_digit(ahead.next(1)) &&
             !(ahead.next(1) == '-' && is_word_letter(ahead.next(2)))) {  // `Z-index`
    ahead.drop(1);
    zone.offset = Minutes{0};
  } else if (auto name = take_iana(ahead); !name.empty()) {
    zone.iana = std::move(name);
  } else if (const auto words = zone_words_at(ahead.rest()); !words.empty() && stands_apart(ahead, words.front())) {
    ahead.drop(words.front().word.size());
    zone.words = words;
    if (words.front().zone == "UTC") {
      if (const auto from_utc = take_offset(ahead, true)) {
        zone = {};
        zone.offset = from_utc;
      }
    }
    // `CET/CEST`, `PDT or PST`: whichever holds on the day.
    auto second = ahead;
    if (!zone.words.empty() &&
        (second.take("/") || (second.blanks(), second.take_word("or") && (second.blanks(), true)))) {
      const auto other = zone_words_at(second.rest());
      if (!other.empty() && other.front().zone == words.front().zone) {
        second.drop(other.front().word.size());
        zone = {};
        zone.iana = other.front().zone;
        ahead = second;
      }
    }
  }
  if (zone.said()) scan = ahead;
  return zone;
}

std::optional<PastedClock> take_clock(PastedScan& scan, Before before) {
  PastedClock clock;
  auto ahead = scan;
  const auto spelling = take_digits(ahead, clock, before != Before::nothing);
  const bool with_seconds = spelling == ':' && ahead.next() == ':' && is_digit(ahead.next(1));
  if (!spelling || !seconds(ahead, clock, *spelling) || is_digit(ahead.next())) return std::nullopt;
  take_half(ahead, clock.half);
  if (*spelling == '.') {
    // `10.12` may be a number or a version: not with one digit, with a further part or as a share.
    const bool number = ahead.next() == '%' || ahead.next() == '/' || (ahead.next() == '.' && is_digit(ahead.next(1)));
    const bool whole = scan.next(2) == '.' || clock.half != Half::unsaid;
    if (number || !whole || !clock.since_midnight()) return std::nullopt;
  }
  if (*spelling == 'h' && !clock.since_midnight()) return std::nullopt;
  take_hours_word(ahead);
  auto behind = ahead;
  const bool glued = behind.next() == '-' || behind.next() == '+';
  if (!glued) behind.skip();
  skip_comma_before_zone(behind);
  // `10:12-10:20` and `10:12 -10:20` are ranges; `10:12 -0800` and `10:12:30-08:00` have an offset. Behind white space
  // a sign may also begin the text: two digits tell.
  const bool four =
      is_digit(behind.next(1)) && is_digit(behind.next(2)) && is_digit(behind.next(3)) && is_digit(behind.next(4));
  const bool minus = four || bracketed_minus(behind) || (glued && (before == Before::exact_day || with_seconds));
  const bool sign = behind.next() == '-' || behind.next() == '+';
  if (glued || !sign || (is_digit(behind.next(1)) && is_digit(behind.next(2)))) clock.zone = take_zone(behind, minus);
  if (clock.zone.said()) {
    ahead = behind;
    if (ahead.next() == '/') {  // `UTC/GMT`
      auto second = ahead;
      second.drop(1);
      if (take_zone(second, false).said()) ahead = second;
    }
  }
  clock.written = std::string(scan.rest().substr(0, scan.rest().size() - ahead.rest().size()));
  scan = ahead;
  return clock;
}

std::string_view unknown_zone(PastedScan scan) {
  scan.blanks();
  const auto word = scan.rest().substr(0, scan.rest().find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
  if (word.size() < 3 || word.size() > 5 || !word.ends_with('T')) return {};
  scan.drop(word.size());
  if (std::string_view(":)]|").find(scan.next()) != std::string_view::npos && !scan.done()) return word;
  scan.blanks();
  return scan.dash() ? word : std::string_view();
}

}  // namespace sitrep
