// SPDX-License-Identifier: MIT
#include "model/time_clock.h"

#include <fmt/format.h>

namespace sitrep {

namespace {

std::string hours_minutes(int hours, int minutes) { return fmt::format("{:02}:{:02}", hours, minutes); }

// `10.12`, `10h12`, `1012`: a clock time all the same, but a decimal or a number to the next reader.
Misread without_colon(std::string_view hours, Cursor rest) {
  const bool separated = rest.take(".") || rest.take("h") || rest.take(",") || rest.take("-");
  std::string_view minutes = separated ? rest.take_digits() : "";
  if (!separated && (hours.size() == 3 || hours.size() == 4)) {
    minutes = hours.substr(hours.size() - 2);
    hours.remove_suffix(2);
  }
  if (rest.done() && hours.size() <= 2 && minutes.size() == 2 && small_number(hours) < 24 &&
      small_number(minutes) < 60) {
    return {"a clock time is written with a colon", hours_minutes(small_number(hours), small_number(minutes))};
  }
  if (rest.done() && minutes.empty()) return {"a number alone is neither a clock time nor a duration", ""};
  return {"that is not a time", ""};
}

// The `am` or `pm` that comes next, after a space or none.
std::optional<std::string_view> half_of_day(Cursor words) {
  words.take(" ");
  for (const std::string_view half : {"am", "pm"}) {
    if (words.take(half)) return half;
  }
  return std::nullopt;
}

std::optional<Misread> read_offset(Cursor& words, std::string_view clock, Said& said) {
  if (words.take("z")) {
    said.offset = Minutes{0};
    return std::nullopt;
  }
  const bool behind = words.rest().front() == '-';
  const char sign = behind ? '-' : '+';
  if (!words.take("+") && !words.take("-")) return Misread{"no offset", ""};
  const std::string_view hours = words.take_digits();
  const bool colon = words.take(":");
  const std::string_view minutes = words.take_digits();
  if (hours.size() != 2 || !colon || minutes.size() != 2) {
    const bool whole = !colon && (hours.size() == 1 || hours.size() == 2);
    const bool joined = !colon && hours.size() == 4;
    // No guess beyond these: an invented offset, typed as advised, is another time.
    const std::string meant = whole    ? fmt::format("{}{}{:0>2}:00", clock, sign, hours)
                              : joined ? fmt::format("{}{}{}:{}", clock, sign, hours.substr(0, 2), hours.substr(2))
                                       : "";
    return Misread{"an offset is written +02:00", meant};
  }
  if (small_number(hours) > 23 || small_number(minutes) > 59) return Misread{"an offset goes up to 23:59", ""};
  const Minutes ahead{small_number(hours) * 60 + small_number(minutes)};
  said.offset = behind ? -ahead : ahead;
  return std::nullopt;
}

}  // namespace

std::optional<Misread> read_clock(std::string_view text, Said& said) {
  Cursor words{text};
  const std::string_view hour_digits = words.take_digits();
  const bool colon = words.take(":");
  const std::string_view minute_digits = colon ? words.take_digits() : "";
  if (hour_digits.empty()) return Misread{"that is not a time", ""};
  if (!colon && !half_of_day(words)) return without_colon(hour_digits, words);
  if (hour_digits.size() > 2) return Misread{"hours have two digits", ""};
  int hours = small_number(hour_digits);
  if (colon && minute_digits.size() != 2) {
    const bool short_one = minute_digits.size() == 1 && words.done() && hours < 24;
    return Misread{"minutes have two digits", short_one ? hours_minutes(hours, small_number(minute_digits)) : ""};
  }
  const int minutes = small_number(minute_digits);
  int seconds = 0;
  if (colon && words.take(":")) {
    const std::string_view second_digits = words.take_digits();
    if (second_digits.size() != 2) return Misread{"seconds have two digits", ""};
    seconds = small_number(second_digits);
    if (words.take(".")) {
      const std::string_view fraction = words.take_digits();
      if (fraction.empty()) return Misread{"that is not a time", ""};
      if (fraction.find_first_not_of('0') != std::string_view::npos) {
        const std::string_view offset = words.rest() == "z" ? "Z" : words.rest();
        return Misread{"times are to the second",
                       fmt::format("{}:{:02}{}", hours_minutes(hours, minutes), seconds, offset)};
      }
    }
  }
  const bool midnight = hours == 24 && minutes == 0 && seconds == 0;
  if (hours > 23 && !midnight) return Misread{"hours go from 00 to 23", ""};
  if (minutes > 59) return Misread{"minutes go from 00 to 59", ""};
  if (seconds == 60) return Misread{"leap seconds are not kept", hours_minutes(hours, minutes) + ":59"};
  if (seconds > 59) return Misread{"seconds go from 00 to 59", ""};

  if (const auto half = half_of_day(words)) {
    if (hours < 1 || hours > 12) return Misread{"hours with am or pm go from 1 to 12", hours_minutes(hours, minutes)};
    hours = hours % 12 + (*half == "pm" ? 12 : 0);
    words.take(" ");
    words.take(*half);
  }
  said.clock = std::chrono::hours{hours} + Minutes{minutes} + Seconds{seconds};
  if (words.done()) return std::nullopt;

  const std::string clock{text.substr(0, text.size() - words.rest().size())};
  words.take(" ");
  const std::string_view tail = words.rest();
  if (tail.starts_with('+') || tail.starts_with('-') || tail.starts_with("z")) {
    if (const auto wrong = read_offset(words, clock, said)) return wrong;
    if (words.done()) return std::nullopt;
  }
  return Misread{fmt::format("what follows {} is no offset such as +01:00, and a zone is named with --tz", clock), ""};
}

}  // namespace sitrep
