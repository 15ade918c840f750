// SPDX-License-Identifier: MIT
// What the words of a typed time say, before any clock or zone is asked: which day, which clock time, which offset.
// Only time_reading.cpp gives them a meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "sitrep/model/time.h"

namespace sitrep {

struct Said {
  enum class Day { any, today, yesterday, tomorrow, weekday, date };

  Day day = Day::any;
  date::weekday weekday{};       // where day is weekday
  date::year_month_day date{};   // where day is date; it exists, from 1970 to 9999
  std::optional<Seconds> clock;  // since midnight
  std::optional<Minutes> offset;
};

// Why the words are not understood, and words that would be; `instead` is empty where nothing closer is known than the
// examples that suit the option.
struct Misread {
  std::string why;
  std::string instead;
};

// `today`, `fri 10:00`, `10:12:30+02:00`, `5 pm`, `2026-11-23t10:12z`. The words are as tidy_words leaves them.
std::variant<Said, Misread> read_words(std::string_view words);

// Without surrounding white space, one space between words, ASCII in lower case.
std::string tidy_words(std::string_view text);

// The duration that tidy words spell, zero and absurd lengths included; nullopt where they spell none.
std::optional<Seconds> sum_span(std::string_view words);

// Ten years: beyond that it is a slip of the finger.
inline constexpr Seconds longest_span = date::years{10};

}  // namespace sitrep
