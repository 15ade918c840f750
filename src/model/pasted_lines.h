// SPDX-License-Identifier: MIT
// The lines of a pasted text by their Markdown shape: what is a heading, a bullet, a row of a table, code. Only the
// shape: what a line says is not looked at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

struct PastedLine {
  enum class Shape { blank, heading, bullet, table, table_rule, plain, fence, code };

  std::size_t number = 0;  // from 1
  Shape shape = Shape::plain;
  std::size_t indent = 0;
  std::string_view whole;          // without its line end
  std::string_view body;           // without what makes its shape
  std::vector<std::string> cells;  // of a table's row, trimmed
  bool table_head = false;         // a rule follows it
};

std::vector<PastedLine> pasted_lines(std::string_view text);

}  // namespace sitrep
