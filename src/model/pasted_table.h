// SPDX-License-Identifier: MIT
// A pasted Markdown table: which of its columns hold day and time, told by its head or, without one, by the cells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/pasted_stamp.h"

namespace sitrep {

struct PastedTable {
  std::optional<std::size_t> day, time;  // columns, where the head names them
  PastedZone zone;                       // that the head names
  bool times = false;                    // it is a timeline: a row without a time is worth telling
};

PastedTable table_head(const std::vector<std::string>& cells);

// What a rule follows, and is a row all the same: it has a time, as the last row of a table that is ruled off.
bool is_row(const std::vector<std::string>& cells);

// The time of a row, with the other cells as its text; tells the table that it is a timeline.
std::optional<PastedStamp> stamp_in_row(const std::vector<std::string>& cells, PastedTable& table);

// The cells that say something, but that one.
std::string rest_of_row(const std::vector<std::string>& cells, std::size_t without);

}  // namespace sitrep
