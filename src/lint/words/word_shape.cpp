// SPDX-License-Identifier: MIT
#include "lint/words/word_shape.h"

#include <unordered_set>

#include "lint/words/sentence.h"
#include "model/ascii.h"

namespace sitrep {

using namespace shape;

namespace {

const std::unordered_set<std::string_view> numbers = {
    "one",    "two",     "three",  "four",   "five",  "six",        "seven", "eight", "nine",   "ten",     "eleven",
    "twelve", "fifteen", "twenty", "thirty", "forty", "forty-five", "fifty", "sixty", "ninety", "hundred", "dozen",
};

// "14:30", "9.30", "14h30", "3pm", "1500h", "11:30h"; not "4.12.3".
bool looks_like_clock(std::string_view word) {
  if (!is_digit(word.front())) return false;
  for (const std::string_view end : {"-ish", "ish"}) {
    if (word.ends_with(end) && word.size() > end.size())
      return looks_like_clock(word.substr(0, word.size() - end.size())) ||
             word.find_first_not_of("0123456789") == word.size() - end.size();
  }
  bool tail = false;
  for (const std::string_view end : {"am", "pm", "a.m", "p.m", "h", "z", "hrs", "utc", "cet"}) {
    if (!word.ends_with(end)) continue;
    word.remove_suffix(end.size());
    tail = end != "h" || word.size() == 4;
    break;
  }
  std::size_t digits = 0;
  std::size_t marks = 0;
  for (const char c : word) {
    if (is_digit(c)) {
      ++digits;
    } else if (c == ':' || c == '.' || c == 'h') {
      ++marks;
    } else {
      return false;
    }
  }
  if (digits == 0 || digits > 6 || word.empty() || !is_digit(word.front())) return false;
  if (marks == 0) return tail && digits <= 4;
  return marks <= 2 && digits >= 3 && digits <= 4 && is_digit(word.back()) &&
         (word.size() - 3 == word.find_first_not_of("0123456789"));
}

// "20min", "2h", "30m", "45-minute".
bool looks_like_span(std::string_view word) {
  const auto digits = word.find_first_not_of("0123456789.,-\xe2\x80\x93");  // "15–20min"
  if (digits == 0 || digits == std::string_view::npos || !is_digit(word.front())) return false;
  auto unit = word.substr(digits);
  if (unit.starts_with('-')) unit.remove_prefix(1);
  static const std::unordered_set<std::string_view> units = {"m",    "min", "mins", "minute", "minutes", "h",
                                                             "hr",   "hrs", "hour", "hours",  "s",       "sec",
                                                             "secs", "d",   "day",  "days"};
  return units.contains(unit);
}

// "two-hour", "ten-minute"
bool is_spelled_span(std::string_view word) {
  const auto dash = word.rfind('-');
  if (dash == std::string_view::npos || !numbers.contains(word.substr(0, dash))) return false;
  const auto unit = word.substr(dash + 1);
  return unit == "hour" || unit == "minute" || unit == "day";
}

// "twenty-five"
bool is_spelled_number(std::string_view word) {
  const auto dash = word.find('-');
  return numbers.contains(word) || (dash != std::string_view::npos && numbers.contains(word.substr(0, dash)) &&
                                    numbers.contains(word.substr(dash + 1)));
}

}  // namespace

std::uint16_t shape_of(std::string_view said, std::string_view lower) {
  std::uint16_t shape = 0;
  if (is_upper(said.front())) shape |= upper;
  if (looks_like_span(lower) || is_spelled_span(lower)) return shape | span;
  if (looks_like_clock(lower)) return shape | clock;
  const bool digits =
      is_digit(lower.front()) && lower.find_first_not_of("0123456789.,/-\xe2\x80\x93") == std::string_view::npos;
  if (digits || is_spelled_number(lower)) shape |= number;
  return shape;
}

}  // namespace sitrep
