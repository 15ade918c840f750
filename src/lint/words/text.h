// SPDX-License-Identifier: MIT
// Bytes of a text, for the rules that look at the spelling of single words: names of machines, secrets, what the
// routine allows. Only ASCII is folded; every other byte counts as a letter.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/words/sentence.h"
#include "model/ascii.h"

namespace sitrep {

constexpr bool is_word_byte(char c) { return is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string to_lower(std::string_view text);

// What white space separates, without the quotation marks, brackets and stops around it.
std::vector<Found> tokens_of(std::string_view text);

// Where each of the phrases stands as whole words, whatever its case.
std::vector<Found> places_of(std::string_view text, std::span<const std::string> phrases);

// Puts spaces where they stand.
void blank_out(std::string& text, std::span<const std::string> phrases);

}  // namespace sitrep
