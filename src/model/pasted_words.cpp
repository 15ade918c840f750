// SPDX-License-Identifier: MIT
#include "model/pasted_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "model/ascii.h"

namespace sitrep {
namespace {

constexpr Minutes hours(int count, int minutes = 0) { return Minutes{count * 60 + minutes}; }

// Of one length after the other, the longest first; the same word stands together. In capitals alone, but where said
// otherwise: "est" and "met" are words of other languages.
constexpr ZoneWord zones[] = {
    {"Mountain Time", {}, "America/Denver", true},
    {"Eastern Time", {}, "America/New_York", true},
    {"Pacific Time", {}, "America/Los_Angeles", true},
    {"Central Time", {}, "America/Chicago", true},
    {"US/Mountain", {}, "America/Denver"},
    {"US/Eastern", {}, "America/New_York"},
    {"US/Pacific", {}, "America/Los_Angeles"},
    {"US/Central", {}, "America/Chicago"},
    {"US/Arizona", {}, "America/Phoenix"},
    {"US/Hawaii", {}, "Pacific/Honolulu"},
    {"US/Alaska", {}, "America/Anchorage"},
    {"Mountain", {}, "America/Denver", false, true},
    {"Eastern", {}, "America/New_York", false, true},
    {"Pacific", {}, "America/Los_Angeles", false, true},
    {"Central", {}, "America/Chicago", false, true},
    {"UK time", {}, "Europe/London", true},
    {"West African Time", hours(1), "Africa/Lagos", true},
    {"West Africa Time", hours(1), "Africa/Lagos", true},
    {"AEST", hours(10), "Australia/Brisbane"},
    {"AEDT", hours(11), "Australia/Sydney"},
    {"ACST", hours(9, 30), "Australia/Darwin"},
    {"ACDT", hours(10, 30), "Australia/Adelaide"},
    {"AWST", hours(8), "Australia/Perth"},
    {"AKST", hours(-9), "America/Anchorage"},
    {"AKDT", hours(-8), "America/Anchorage"},
    {"CEST", hours(2), "Europe/Berlin"},
    {"EEST", hours(3), "Europe/Helsinki"},
    {"NZST", hours(12), "Pacific/Auckland"},
    {"NZDT", hours(13), "Pacific/Auckland"},
    {"SAST", hours(2), "Africa/Johannesburg"},
    {"WEST", hours(1), "Europe/Lisbon"},
    {"ADT", hours(-3), "America/Halifax"},
    {"AST", hours(-4), "America/Halifax"},
    {"AST", hours(3), "Asia/Riyadh"},
    {"BRT", hours(-3), "America/Sao_Paulo"},
    {"BST", hours(1), "Europe/London"},
    {"BST", hours(6), "Asia/Dhaka"},
    {"CAT", hours(2), "Africa/Maputo"},
    {"CDT", hours(-5), "America/Chicago"},
    {"CET", hours(1), "Europe/Berlin"},
    {"CST", hours(-6), "America/Chicago"},
    {"CST", hours(8), "Asia/Shanghai"},
    {"EAT", hours(3), "Africa/Nairobi"},
    {"EDT", hours(-4), "America/New_York"},
    {"EET", hours(2), "Europe/Helsinki"},
    {"EST", hours(-5), "America/New_York"},
    {"GMT", hours(0), "UTC", true},
    {"HKT", hours(8), "Asia/Hong_Kong"},
    {"HST", hours(-10), "Pacific/Honolulu"},
    {"IDT", hours(3), "Asia/Jerusalem"},
    {"ICT", hours(7), "Asia/Bangkok"},
    {"IST", hours(5, 30), "Asia/Kolkata"},
    {"IST", hours(1), "Europe/Dublin"},
    {"IST", hours(2), "Asia/Jerusalem"},
    {"JST", hours(9), "Asia/Tokyo"},
    {"KST", hours(9), "Asia/Seoul"},
    {"MDT", hours(-6), "America/Denver"},
    {"MSK", hours(3), "Europe/Moscow"},
    {"MST", hours(-7), "America/Denver"},
    {"PDT", hours(-7), "America/Los_Angeles"},
    {"PST", hours(-8), "America/Los_Angeles"},
    {"SGT", hours(8), "Asia/Singapore"},
    {"UTC", hours(0), "UTC", true},
    {"WAT", hours(1), "Africa/Lagos"},
    {"WET", hours(0), "Europe/Lisbon"},
    {"CT", {}, "America/Chicago"},
    {"ET", {}, "America/New_York"},
    {"MT", {}, "America/Denver"},
    {"PT", {}, "America/Los_Angeles"},
};

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

bool ends_word(std::string_view text, std::size_t at) { return at >= text.size() || !is_word_letter(text[at]); }

// The whole name, its first three letters, or the four of "Sept" and "Tues" and "Thur(s)".
std::size_t name_at(std::string_view text, std::string_view name) {
  std::size_t length = 0;
  while (length < text.size() && is_word_letter(text[length])) ++length;
  if (length < 3 || length > name.size() || word_at(text, text.substr(0, length)) == 0) return 0;
  for (std::size_t at = 0; at < length; ++at) {
    if (lower(text[at]) != name[at]) return 0;
  }
  if (length != name.size() && length > 5) return 0;
  return length < name.size() && length < text.size() && text[length] == '.' ? length + 1 : length;
}

}  // namespace

bool is_word_letter(char c) { return is_letter(c) || (c & 0x80) != 0; }

std::size_t word_at(std::string_view text, std::string_view word) {
  if (word.empty() || text.size() < word.size() || !ends_word(text, word.size())) return 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (lower(text[at]) != lower(word[at])) return 0;
  }
  return word.size();
}

bool has_word(std::string_view text, std::initializer_list<std::string_view> words) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at && is_word_letter(text[at - 1])) continue;
    if (std::ranges::any_of(words, [&](std::string_view word) { return word_at(text.substr(at), word) != 0; }))
      return true;
  }
  return false;
}

std::span<const ZoneWord> zone_words_at(std::string_view text) {
  const auto fits = [&](const ZoneWord& zone) {
    const auto rest = text.substr(std::min(zone.word.size(), text.size()));
    if (!word_at(text.substr(0, zone.word.size()), zone.word)) return false;
    constexpr std::string_view minus = "\xe2\x88\x92";  // `UTC−7`
    if (!rest.empty() && (is_digit(rest[0]) || (is_word_letter(rest[0]) && !rest.starts_with(minus)))) return false;
    return zone.any_case || text.starts_with(zone.word);
  };
  const auto* first = std::ranges::find_if(zones, fits);
  const auto* last = first;
  while (last != std::end(zones) && last->word == first->word) ++last;
  return {first, last};
}

std::optional<MonthWord> month_at(std::string_view text) {
  for (unsigned month = 1; month <= months.size(); ++month) {
    if (const auto length = name_at(text, months[month - 1])) return MonthWord{month, length};
  }
  return std::nullopt;
}

std::optional<WeekdayWord> weekday_at(std::string_view text) {
  for (unsigned at = 0; at < weekdays.size(); ++at) {
    if (const auto length = name_at(text, weekdays[at])) return WeekdayWord{date::weekday(at + 1), length};
  }
  return std::nullopt;
}

}  // namespace sitrep
