// SPDX-License-Identifier: MIT
// A pasted timeline of any bytes: no line that begins with a time is lost, and what is read can be written.
#include <algorithm>
#include <set>

#include "fuzz/laws.h"
#include "model/pasted_lines.h"
#include "model/pasted_stamp.h"
#include "sitrep/model/pasted.h"

namespace sitrep::fuzz {

void pasted(Bytes bytes) {
  const auto zone = utc();
  const auto read = read_pasted(bytes, {noon, zone, false, date::year{2026} / 11 / 23});
  std::set<std::size_t> told;
  std::size_t above = 0;
  for (const auto& row : read.rows) {
    must(row.line > above, "rows stand in the order of the text");
    above = row.line;
    must(told.insert(row.line).second, "a line is one row");
    must(!row.text.empty(), "a row says something");
    must(parse_rfc3339(rfc3339(row.at)) == row.at, "a row's time can be written and read", row.text);
  }
  for (const auto& each : read.unread) {
    must(told.insert(each.line).second, "a line is read or told, and once");
    must(!each.what.empty(), "what is not read says why");
  }
  for (const auto& line : pasted_lines(bytes)) {
    using enum PastedLine::Shape;
    if (line.shape != plain && line.shape != bullet && line.shape != heading) continue;
    const auto stamp = stamp_at(line.body);
    const bool faulty = stamp && !stamp->fault.empty() && line.shape != heading;
    if (stamp && (stamp->clock || faulty))
      must(told.contains(line.number), "a line that begins with a time is not lost", line.whole);
  }
  for (const auto line : read.left_out) must(!told.contains(line), "what is told is not left out");
}

}  // namespace sitrep::fuzz
