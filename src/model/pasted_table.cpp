// SPDX-License-Identifier: MIT
#include "model/pasted_table.h"

#include <algorithm>
#include <utility>

#include "model/pasted_clock.h"
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

// "PM" or "PDT" in a cell of its own, behind that of the time.
bool belongs_to_time(std::string_view cell) {
  for (const std::string_view half : {"am", "pm", "a.m.", "p.m."}) {
    if (cell.size() == half.size() && std::ranges::equal(cell, half, {}, lower)) return true;
  }
  PastedScan scan(cell);
  const bool spelled = cell.find_first_of(":ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string_view::npos;
  return spelled && take_zone(scan, true).said() && scan.done();
}

std::vector<std::string> with_whole_times(std::vector<std::string> cells) {
  for (std::size_t at = 0; at + 1 < cells.size(); ++at) {
    for (auto next = at + 1; next < cells.size() && next <= at + 2 && belongs_to_time(cells[next]); ++next) {
      const auto stamp = stamp_at(cells[at]);
      if (!has_clock(stamp) || !stamp->text.empty() || stamp->zone.said()) break;
      cells[at] += " " + std::exchange(cells[next], {});
    }
  }
  return cells;
}

}  // namespace

bool is_row(const std::vector<std::string>& cells) {
  PastedTable table;
  const auto stamp = stamp_in_row(cells, table);
  return stamp && stamp->clock;
}

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

std::optional<PastedStamp> stamp_in_row(const std::vector<std::string>& as_written, PastedTable& table) {
  if (as_written.empty()) return std::nullopt;
  const auto cells = with_whole_times(as_written);
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
