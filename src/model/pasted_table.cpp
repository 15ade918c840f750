// SPDX-License-Identifier: MIT
#include "model/pasted_table.h"

#include <algorithm>

#include "model/pasted_mention.h"

namespace sitrep {
namespace {

bool has_clock(const std::optional<PastedStamp>& stamp) { return stamp && (stamp->clock || !stamp->fault.empty()); }

std::string joined(const std::string& one, const std::string& other) {
  return one.empty() || other.empty() ? one + other : one + " | " + other;
}

// A day's cell and a time's, read as one.
std::optional<PastedStamp> both(const std::vector<std::string>& cells, std::size_t day, std::size_t time) {
  auto stamp = stamp_at(cells[time]);
  if (!stamp || stamp->day || !stamp->clock) return stamp;
  if (const auto of_day = stamp_at(cells[day]); of_day && of_day->day && !of_day->clock) {
    stamp->day = of_day->day;
  } else if (of_day && !of_day->fault.empty()) {
    stamp->fault = of_day->fault;
  }
  return stamp;
}

}  // namespace

PastedTable table_head(const std::vector<std::string>& cells) {
  PastedTable table;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const auto& cell = cells[at];
    const bool zoned = zone_in(cell).said() && cell.size() < 16;
    if (!table.time && (has_word(cell, {"time", "timestamp", "when", "hour", "start", "time(utc)"}) || zoned)) {
      table.time = at;
      table.zone = zone_in(cell);
      table.times = at == 0 || (at == 1 && table.day);
    } else if (!table.day && has_word(cell, {"date", "day"})) {
      table.day = at;
    }
  }
  return table;
}

std::string rest_of_row(const std::vector<std::string>& cells, std::size_t without) {
  std::string text;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at != without) text = joined(text, cells[at]);
  }
  return text;
}

std::optional<PastedStamp> stamp_in_row(const std::vector<std::string>& cells, PastedTable& table) {
  if (cells.empty()) return std::nullopt;
  auto time = table.time.value_or(0);
  auto day = table.day;
  if (time >= cells.size()) time = 0;
  std::optional<PastedStamp> stamp =
      day && *day < cells.size() && *day != time ? both(cells, *day, time) : stamp_at(cells[time]);
  // No head, or one that names no time: the first cell, or those beside it that hold a time and nothing else.
  if (!has_clock(stamp)) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (at == time) continue;
      auto other = stamp_at(cells[at]);
      if (!has_clock(other) || !other->text.empty()) continue;
      if (stamp && stamp->day && !other->day) {
        other = both(cells, time, at);
        day = time;
      }
      stamp = std::move(other);
      time = at;
      break;
    }
  }
  if (!stamp) return std::nullopt;
  if (stamp->clock) table.times = true;
  auto others = cells;
  others[time].clear();
  if (day && *day < others.size()) others[*day].clear();
  stamp->text = joined(stamp->text, rest_of_row(others, cells.size()));
  return stamp;
}

}  // namespace sitrep
