// SPDX-License-Identifier: MIT
// The words of pasted timelines: months, weekdays, and the zones that people write behind a clock time. A zone's word
// that means several zones stands in the table once for each.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "model/ascii.h"
#include "sitrep/model/time.h"

namespace sitrep {

struct ZoneWord {
  std::string_view word;          // "PST", "Pacific Time"
  std::optional<Minutes> offset;  // none: as the zone has it on that day
  std::string_view zone;          // by its IANA name
  bool any_case = false;
  bool alone = false;  // a word of its own: only where nothing follows that it could belong to
};

// Those of the table that are spelled like the beginning of `text`, up to the end of a word; all of one length.
std::span<const ZoneWord> zone_words_at(std::string_view text);

// 1 to 12, and how much of `text` the name or its short form is; whole words in any case.
struct MonthWord {
  unsigned month;
  std::size_t length;
};
std::optional<MonthWord> month_at(std::string_view text);

// Of the week, with the dot of a short form.
struct WeekdayWord {
  date::weekday day;
  std::size_t length;
};
std::optional<WeekdayWord> weekday_at(std::string_view text);

// How much of `text` is the word, in any case and to the end of a word; 0 for none.
std::size_t word_at(std::string_view text, std::string_view word);

// One of the words stands anywhere in `text`, at the beginning of a word and to its end.
bool has_word(std::string_view text, std::initializer_list<std::string_view> words);

bool is_word_letter(char c);

}  // namespace sitrep
