// SPDX-License-Identifier: MIT
// What a character is to a word: its letter, a sign that joins two of them, or what parts words. It is what makes
// `EXP-203` one and `export, invoice` two.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/ascii.h"

namespace sitrep {

struct WordCharacter {
  // `alone`: of a script that is written without spaces, a word by itself. Broken UTF-8 is apart.
  enum class Is : std::uint8_t { apart, letter, joins, alone };
  Is is = Is::apart;
  std::size_t bytes = 1;

  bool is_letter() const { return is == Is::letter; }
  bool joins() const { return is == Is::joins; }
};

WordCharacter word_character_beyond_ascii(std::string_view text, std::size_t at);

// `at` is below the text's size.
inline WordCharacter word_character(std::string_view text, std::size_t at) {
  using Is = WordCharacter::Is;
  static constexpr auto letters = ByteSet::where([](char c) { return is_alphanumeric(c); });
  static constexpr ByteSet joining("-_.'/:+");
  const char c = text[at];
  if (static_cast<unsigned char>(c) >= 128) return word_character_beyond_ascii(text, at);
  return {letters(c) ? Is::letter : joining(c) ? Is::joins : Is::apart, 1};
}

}  // namespace sitrep
