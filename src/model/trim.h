// SPDX-License-Identifier: MIT
// Small questions about a piece of text that every layer has.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace sitrep {

inline constexpr std::string_view white_space = " \t\r\n";

// Without the characters of `away` in front and behind.
inline std::string_view trimmed(std::string_view text, std::string_view away = " \t") {
  const auto first = text.find_first_not_of(away);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(away) - first + 1);
}

// Runs of white space as one space, none at the ends.
inline std::string in_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (white_space.find(c) == std::string_view::npos) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

// As columns are counted. `text` is valid UTF-8.
inline std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

}  // namespace sitrep
