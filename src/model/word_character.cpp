// SPDX-License-Identifier: MIT
#include "model/word_character.h"

#include <utf8proc.h>

namespace sitrep {
namespace {

using Is = WordCharacter::Is;

// Han, kana, Hangul, Thai and their like: no space shows where a word ends.
bool is_written_without_spaces(utf8proc_int32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1780 && c <= 0x17FF) || (c >= 0x3040 && c <= 0x30FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

Is what_is(utf8proc_int32_t c) {
  if (c == 0x2019) return Is::joins;  // the typesetter's apostrophe
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND: return is_written_without_spaces(c) ? Is::alone : Is::letter;
    default: return Is::apart;
  }
}

}  // namespace

WordCharacter word_character_beyond_ascii(std::string_view text, std::size_t at) {
  utf8proc_int32_t c = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  if (length <= 0) return {};
  return {what_is(c), static_cast<std::size_t>(length)};
}

}  // namespace sitrep
