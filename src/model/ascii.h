// SPDX-License-Identifier: MIT
// What a byte is, as ASCII has it, whatever the locale; bytes beyond ASCII are none of it.
#pragma once

#include <array>
#include <string_view>

namespace sitrep {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_alphanumeric(char c) { return is_digit(c) || is_letter(c); }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

// A set of bytes, as a table: for what is asked of each byte of a log, where a search would be too slow.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view members) {
    for (const char c : members) has_[static_cast<unsigned char>(c)] = true;
  }
  // Those of ASCII for which it holds.
  template <typename Holds>
  static constexpr ByteSet where(Holds holds) {
    ByteSet set("");
    for (int c = 0; c < 128; ++c) set.has_[static_cast<std::size_t>(c)] = holds(static_cast<char>(c));
    return set;
  }
  constexpr bool operator()(char c) const { return has_[static_cast<unsigned char>(c)]; }
  // Not std::ranges::all_of, which would copy the table.
  constexpr bool all(std::string_view text) const {
    for (const char c : text) {
      if (!(*this)(c)) return false;
    }
    return true;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace sitrep
