// SPDX-License-Identifier: MIT
// The lines of a file or block, each with where its comment begins, and the `key = value` pairs, each with the bytes of
// its value: what is edited or compared as text without being parsed. A `#` inside a string is no comment.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sitrep {

struct Line {
  std::string_view text;  // without its line end
  std::size_t begin = 0;
  std::size_t comment = std::string_view::npos;  // of `text`
  std::uint32_t number = 0;                      // from 1
  bool in_string = false;                        // it begins inside a multi-line string
  bool ends_in_string = false;
};
std::vector<Line> lines_of(std::string_view text);

struct Pair {
  std::string_view key;   // without quotation marks
  std::size_t value = 0;  // where the value begins and ends
  std::size_t value_end = 0;
  std::size_t line_end = 0;  // of its last line, behind a comment, before the line end
};
std::vector<Pair> pairs_of(std::string_view text);

}  // namespace sitrep
