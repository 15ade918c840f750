// SPDX-License-Identifier: MIT
// Lines of a screen: text wrapped to columns, and a row that is put together from pieces and knows how wide it is,
// however it is painted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "view/look.h"

namespace sitrep::view {

inline constexpr std::size_t any_width = static_cast<std::size_t>(-1);

// `text` as it came from a file, made safe and broken at spaces (a word that is wider than a line is broken too) into
// lines of at most `columns`; its own line breaks stay. Never empty. Where it takes more than `most` lines, the last
// one ends in `…`. With any_width it is one line, and line breaks are shown as `\n`.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t most = any_width);

class Row {
 public:
  explicit Row(const Look& look) : look_(&look) {}  // which must outlive it

  Row& put(std::string_view safe_text, Ink ink = Ink::plain);
  Row& to(std::size_t column);  // the next piece begins there, or one space on where the row is that long already
  Row& edge(std::string_view safe_text, Ink ink = Ink::plain);  // ends at the right edge

  std::size_t columns() const { return columns_; }
  std::string line() const;  // never with spaces at its end; of a pipe, nothing that a CI server takes for a command

 private:
  const Look* look_;
  std::string text_;
  std::size_t columns_ = 0;
  std::size_t gap_ = 0;
};

// The lines one below the other: the first continues `row`, the others begin where it ended.
std::string hung(Row row, const std::vector<std::string>& lines, Ink ink, const Look& look);

// `text` with spaces after it, or before it, up to `columns`.
std::string padded(std::string_view safe_text, std::size_t columns);
std::string right(std::string_view safe_text, std::size_t columns);

// "a, b, c"
std::string joined(const std::vector<std::string>& words, std::string_view between = ", ");

}  // namespace sitrep::view
