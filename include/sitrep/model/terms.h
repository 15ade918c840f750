// SPDX-License-Identifier: MIT
// The words of a text as a search compares them: without case, accents and the endings of English, and error codes as
// one word each, however they are spelled (`EXP-203`, `exp_203` and `EXP203` are the same). It is what finding and
// ranking share; nothing here is ever shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/dismissed.h"

namespace sitrep {

// How much a word looks like the name of one fault and no other.
enum class Code : std::uint8_t {
  none,
  named,     // ECONNREFUSED, TAX_FIELD_MISSING, TimeoutException: the same in many programs
  numbered,  // EXP-203, ORA-00001, 0x80070005: one fault of one program
};

struct Term {
  std::string_view word;  // folded and without its ending; valid until the next
  std::string_view as;    // how the text has it
  Code code = Code::none;
  bool whole = false;  // letters and digits of a compound in one (`exp203`); its parts come as terms too
};

// In their order. A compound such as `EXP-203` comes as a whole, then in parts. A character of a script that is written
// without spaces is a term of its own. Broken UTF-8 separates.
using TakeTerm = std::function<void(const Term&)>;
void each_term(std::string_view text, const TakeTerm& take);

// The same, but for words of unaccented letters that are dismissed; how many those were.
std::size_t each_term_but(const Dismissed& dismissed, std::string_view text, const TakeTerm& take);

// "the", "cannot", "is": what says nothing about what a text is about.
bool is_filler(std::string_view word);

// The terms that are no filler, each once, in their order; a compound by its parts alone.
std::vector<std::string> content_words(std::string_view text);

}  // namespace sitrep
