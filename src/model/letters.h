// SPDX-License-Identifier: MIT
// The unaccented letters that a text begins with, as a number that two words share where they are the same: read eight
// bytes at a time, it costs less than to compare them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "model/eight_bytes.h"
#include "sitrep/model/dismissed.h"

namespace sitrep {

struct Letters {
  static constexpr std::size_t most = 2 * EightBytes::size;
  std::size_t count = 0;  // `most`: there may be more of them
  Dismissed::Key key;
};

// `text` has so many bytes as there are letters at most.
inline Letters letters_in(const char* text) {
  const EightBytes first(text);
  const auto count = EightBytes::leading(first.letters());
  if (count < EightBytes::size) return {count, {first.first(count), 0}};
  const EightBytes second(text + EightBytes::size);
  const auto more = EightBytes::leading(second.letters());
  return {EightBytes::size + more, {first.all(), more < EightBytes::size ? second.first(more) : second.all()}};
}

inline Letters letters_in(std::string_view text) {
  if (text.size() >= Letters::most) return letters_in(text.data());
  std::array<char, Letters::most> padded{};
  std::ranges::copy(text, padded.begin());
  return letters_in(padded.data());
}

}  // namespace sitrep
