// SPDX-License-Identifier: MIT
// The kinds table: every kind of entry of incident/1, its fields, their types, which are required and what they mean.
// Reading, writing, checking, the manual's field tables and completion all come from it; nothing about a field is
// written down anywhere else.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sitrep {

enum class Type : std::uint8_t {
  text,    // a string
  person,  // a string: one person's name
  people,  // an array of strings: customers' or people's names
  word,    // a string out of FieldSpec::words
  words,   // an array of strings
  time,    // an offset date-time
  boolean,
  id,   // a string: the whole id of an entry of one of the kinds in FieldSpec::words (any, where that is empty)
  ids,  // an array of such ids
  // Of pages alone (model/pages.h):
  texts,      // an array of strings: sentences, one an item
  incidents,  // an array of strings: ids of incidents
  date,       // a date without a time; a Page has it as the Time of its midnight, UTC
  integer,    // a whole number; FieldSpec::words are the least and the greatest
  duration,   // a string: `30m`, as read_duration() takes it
  delay,      // a string: a duration that may be nothing, `0m`
  interval,   // a string: a duration, or months and years by the calendar: `1 month`
};

enum class Need : std::uint8_t {
  optional,
  required,
  either,  // at least one of the kind's fields that say so
};

struct FieldSpec {
  std::string_view name;
  Type type;
  Need need;
  std::string_view words;    // separated by single spaces
  std::string_view meaning;  // a phrase for the manual
};

struct KindSpec {
  std::string_view name;
  std::span<const FieldSpec> fields;  // without the common ones
  std::string_view meaning;           // a sentence for the manual
};

// In the order in which format.md tells them: the order of an incident.
std::span<const KindSpec> kinds();
const KindSpec* find_kind(std::string_view name);

// id, at, logged, by, amends, clears: every entry's.
std::span<const FieldSpec> common_fields();

// The keys of `[incident]`.
std::span<const FieldSpec> header_fields();

// A field of the kind or a common one; null where there is none.
const FieldSpec* find_field(const KindSpec& kind, std::string_view name);

// "is one of the words, which are separated by single spaces".
bool among(std::string_view word, std::string_view words);

// What an error message calls the type: "a time with an offset", "an array of ids".
std::string_view type_in_words(Type type);

}  // namespace sitrep
