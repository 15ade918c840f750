// SPDX-License-Identifier: MIT
#include "cli/imported.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "sitrep/model/safe.h"

namespace sitrep {

std::vector<Entry> imported_entries(const Pasted& pasted, std::string_view kind) {
  std::vector<Entry> entries;
  for (const auto& row : pasted.rows) {
    entries.push_back(
        Entry(row.kind.empty() ? kind : std::string_view(row.kind)).set("at", row.at).set("text", row.text));
  }
  return entries;
}

void leave_out_known(std::vector<Entry>& entries, const Log& log) {
  std::map<std::pair<Instant, std::string_view>, int> known;
  for (const auto& entry : log.entries) ++known[{entry.at().instant, entry.text("text")}];
  std::vector<Entry> left;
  for (auto& entry : entries) {
    const auto found = known.find({entry.at().instant, entry.text("text")});
    if (found == known.end() || found->second-- <= 0) left.push_back(std::move(entry));
  }
  entries = std::move(left);
}

std::string imported_remarks(const Pasted& pasted, std::string_view name, const Zone& zone) {
  std::string out;
  for (const auto& each : pasted.unread) out += fmt::format("{}:{}: not read: {}\n", name, each.line, safe(each.what));
  for (const auto& each : pasted.remarks) out += fmt::format("{}:{}: {}\n", name, each.line, safe(each.what));
  if (!pasted.own_zone.empty()) {
    // Where some rows name their zone, those that do not are named.
    const auto which = pasted.own_zone.size() == pasted.rows.size() ? std::string() : ": " + line_list(pasted.own_zone);
    out +=
        fmt::format("{}: times without a zone are read in {} (--tz names another){}\n", name, safe(zone.name), which);
  }
  const auto left = [&](const std::vector<std::size_t>& lines, std::string_view what, std::size_t most) {
    if (lines.empty()) return;
    auto listed = line_list(lines);
    if (listed.size() > most) listed = listed.substr(0, listed.rfind(',', most)) + ", \u2026";
    const bool one = lines.size() == 1;
    out += fmt::format("{}: {} {} {}{} left out: {}\n", name, lines.size(), one ? "line" : "lines", what,
                       one ? "is" : "are", listed);
  };
  // A time is never dropped in silence: of lines that have one further on every one is named.
  left(
      pasted.passed_over,
      pasted.passed_over.size() == 1 ? "has its time or day further on and " : "have their time or day further on and ",
      std::string::npos);
  left(pasted.left_out, pasted.left_out.size() == 1 ? "belongs to no row and " : "belong to no row and ", 70);
  return out;
}

std::string imported_plan(const std::vector<Entry>& entries, const Look& look) {
  std::string out;
  for (const auto& entry : entries) {
    out += fmt::format("{}  {:<5}  {}\n", rfc3339(entry.at()), entry.kind,
                       look.terminal ? shorten(safe(entry.text("text")), 200) : safe(entry.text("text")));
  }
  return out;
}

}  // namespace sitrep
