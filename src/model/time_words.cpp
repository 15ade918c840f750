// SPDX-License-Identifier: MIT
#include "model/time_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/ascii.h"
#include "model/time_clock.h"
#include "sitrep/model/suggest.h"

namespace sitrep {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 10> day_words{"today",   "yesterday", "tomorrow", "sunday", "monday",
                                                     "tuesday", "wednesday", "thursday", "friday", "saturday"};

// For words that begin with a date, or with what somebody meant as one.
std::optional<Misread> read_date(Cursor& words, Said& said) {
  const std::string_view year = words.take_digits();
  const bool after_year = words.take("-");
  const std::string_view month = words.take_digits();
  const bool after_month = words.take("-");
  const std::string_view day = words.take_digits();
  if (!after_year || !after_month || year.size() != 4 || month.empty() || month.size() > 2 || day.empty() ||
      day.size() > 2) {
    return Misread{"a date is written year-month-day", "2026-11-23 10:12"};
  }
  const date::year_month_day date{date::year{small_number(year)},
                                  date::month{static_cast<unsigned>(small_number(month))},
                                  date::day{static_cast<unsigned>(small_number(day))}};
  const std::string written = fmt::format("{}-{:0>2}-{:0>2}", year, month, day);
  if (month.size() != 2 || day.size() != 2) {
    return Misread{"month and day have two digits", fmt::format("{}{}", written, words.rest())};
  }
  if (!date.month().ok()) return Misread{"months go from 01 to 12", ""};
  if (!date.ok()) {
    const unsigned last{(date.year() / date.month() / date::last).day()};
    return Misread{fmt::format("there is no {}: that month has {} days", written, last), ""};
  }
  if (date.year() < date::year{1970}) return Misread{"years go from 1970 to 9999", ""};
  said.day = Said::Day::date;
  said.date = date;
  return std::nullopt;
}

// For 24:00.
Misread after_the_day(const Said& said) {
  const std::string why = "a day ends at 23:59 and the next begins at 00:00";
  if (said.day == Said::Day::any) return {why, "00:00"};
  if (said.day != Said::Day::date) return {why, ""};
  const date::year_month_day next{date::sys_days{said.date} + date::days{1}};
  return {why, fmt::format("{:04}-{:02}-{:02} 00:00", static_cast<int>(next.year()),
                           static_cast<unsigned>(next.month()), static_cast<unsigned>(next.day()))};
}

// `2026-11-23`, and also `23.11.2026`, `11/23`, `2026-1-2`, so that the message can say how a date is written.
bool begins_with_date(std::string_view words) {
  const std::string_view first = words.substr(0, words.find_first_of(" t:"));
  const auto marks = [&](char mark) { return std::count(first.begin(), first.end(), mark); };
  return !first.empty() && is_digit(first.front()) && (marks('/') >= 1 || marks('-') >= 2 || marks('.') >= 2);
}

bool read_day_word(std::string_view word, Said& said) {
  if (word == "today") said.day = Said::Day::today;
  if (word == "yesterday") said.day = Said::Day::yesterday;
  if (word == "tomorrow") said.day = Said::Day::tomorrow;
  for (unsigned i = 0; i < weekdays.size(); ++i) {
    if (word != weekdays[i] && word != weekdays[i].substr(0, 3)) continue;
    said.day = Said::Day::weekday;
    said.weekday = date::weekday{i};
  }
  return said.day != Said::Day::any;
}

std::variant<Said, Misread> read_day_and_clock(std::string_view text) {
  Said said;
  Cursor words{text};
  if (begins_with_date(text)) {
    if (auto wrong = read_date(words, said)) return *std::move(wrong);
    if (words.done()) return said;
    if (!words.take(" ") && !words.take("t")) return Misread{"a space or a T stands between date and clock time", ""};
  } else {
    const std::string_view word = text.substr(0, text.find(' '));
    if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
      if (!read_day_word(word, said)) {
        const std::string meant = nearest(word, day_words);
        return Misread{"that is not a time", meant.empty() ? "" : fmt::format("{}{}", meant, text.substr(word.size()))};
      }
      words.take(word);
      if (words.done()) return said;
      words.take(" ");
    }
  }
  std::string before{text.substr(0, text.size() - words.rest().size())};
  if (before.ends_with('t')) before.back() = ' ';  // the small t is ours, and nobody should be told to type it
  if (auto wrong = read_clock(words.rest(), said)) {
    if (!wrong->instead.empty()) wrong->instead.insert(0, before);
    return *std::move(wrong);
  }
  if (said.clock == date::days{1}) return after_the_day(said);
  return said;
}

}  // namespace

std::string tidy_words(std::string_view text) {
  std::string tidy;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (space && (tidy.empty() || tidy.back() == ' ')) continue;
    tidy += space ? ' ' : lower(c);
  }
  if (tidy.ends_with(' ')) tidy.pop_back();
  return tidy;
}

std::variant<Said, Misread> read_words(std::string_view text) {
  std::variant<Said, Misread> read = read_day_and_clock(text);
  // Advice that repeats another mistake of the text is of no use.
  if (auto* misread = std::get_if<Misread>(&read); misread != nullptr && !misread->instead.empty()) {
    if (std::holds_alternative<Misread>(read_day_and_clock(tidy_words(misread->instead)))) misread->instead.clear();
  }
  return read;
}

}  // namespace sitrep
