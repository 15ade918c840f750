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
    entries.push_back(Entry(row.kind.empty() ? kind : std::string_view(row.kind)).set("at", row.at).set("text", row.text));
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
  if (pasted.own_zone) out += fmt::format("{}: times without a zone are read in {} (--tz names another)\n", name, safe(zone.name));
  if (!pasted.left_out.empty()) {
    const bool one = pasted.left_out.size() == 1;
    auto lines = line_list(pasted.left_out);
    if (lines.size() > 70) lines = lines.substr(0, lines.rfind(',', 70)) + ", …";
    out += fmt::format("{}: {} {} to no row and {} left out: {}\n", name, pasted.left_out.size(),
                       one ? "line belongs" : "lines belong", one ? "is" : "are", lines);
  }
  return out;
}

std::string imported_plan(const std::vector<Entry>& entries, const Look& look) {
  std::string out;
  for (const auto& entry : entries) {
    out += fmt::format("{}  {:<5}  {}\n", rfc3339(entry.at()), entry.kind, look.terminal ? shorten(safe(entry.text("text")), 200) : safe(entry.text("text")));
  }
  return out;
}

}  // namespace sitrep
