// SPDX-License-Identifier: MIT
#include "model/pasted_mention.h"

#include "model/pasted_clock.h"
#include "model/pasted_day.h"

namespace sitrep {

std::optional<PastedDay> day_in_heading(std::string_view heading) {
  std::optional<PastedDay> without_year;
  char before = ' ';
  for (PastedScan scan(heading); !scan.done();) {
    const bool begins_word =
        !is_word_letter(before) && !is_digit(before) && before != '.' && before != '-' && before != '/';
    auto ahead = scan;
    if (begins_word) {
      const auto taken = take_day(ahead);
      if (const auto* day = std::get_if<PastedDay>(&taken)) {
        if (day->year) return *day;
        if (!without_year) without_year = *day;
      }
    }
    before = scan.next();
    scan.drop(1);
  }
  return without_year;
}

bool names_a_clock(std::string_view line) {
  char before = ' ';
  for (PastedScan scan(line); !scan.done();) {
    if (is_digit(scan.next()) && !is_word_letter(before) && !is_digit(before) && before != '.' && before != ':' &&
        before != '-') {
      auto ahead = scan;
      const auto clock = take_clock(ahead);
      if (clock && clock->since_midnight() &&
          (clock->half != Half::unsaid || clock->written.find(':') != std::string::npos))
        return true;
    }
    before = scan.next();
    scan.drop(1);
  }
  return false;
}

bool begins_near_a_clock(std::string_view body) {
  constexpr std::size_t near = 24;  // bytes: "Kim Miller  1:14 PM"
  return names_a_clock(body.substr(0, near));
}

bool begins_like_a_row(std::string_view body) {
  if (begins_near_a_clock(body)) return true;
  PastedScan scan(body);
  const auto four = scan.number(4, 4);  // but for what is more likely a year
  return four && *four / 100 < 24 && *four % 100 < 60 && scan.next() == ' ' && *four / 100 != 19 && *four / 100 != 20;
}

namespace {

// "Eastern" is a region as well: of times, or in brackets, it is a zone.
bool is_meant(const ZoneWord& zone, std::string_view above, bool apart) {
  if (!zone.alone) return zone.word.size() > 2 || apart;
  return above.ends_with('(') || above.ends_with('[') || has_word(above, {"times", "timestamps"});
}

}  // namespace

PastedZone zone_in(std::string_view line) {
  char before = ' ';
  for (PastedScan scan(line); !scan.done();) {
    // A glued `Z` or offset is a clock time's; here only a word of its own counts. One of two letters (CT, ET) is often
    // something else: alone, in brackets or behind "in" it is a zone.
    if (!is_word_letter(before) && !is_digit(before) && is_word_letter(scan.next()) && scan.next() != 'Z') {
      const auto above = line.substr(0, scan.at());
      auto ahead = scan;
      auto zone = take_zone(ahead, false);
      const bool apart = (above.empty() && ahead.done()) || above.ends_with('(') || above.ends_with('[') ||
                         above.ends_with("in ") || above.ends_with("- ");
      if (zone.said() && (zone.offset || zone.words.empty() || is_meant(zone.words.front(), above, apart))) {
        // `PST (UTC-7)`: what the bracket says is exact.
        ahead.skip();
        const auto exact = take_zone(ahead, false);
        return exact.offset ? exact : zone;
      }
    }
    before = scan.next();
    scan.drop(1);
  }
  return {};
}

}  // namespace sitrep
