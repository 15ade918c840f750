// SPDX-License-Identifier: MIT
#include "sitrep/model/page.h"

#include <algorithm>

namespace sitrep {

const Entry* Page::find(std::string_view table) const {
  if (table.empty()) return &keys;
  const auto found = std::ranges::find(tables, table, &Entry::kind);
  return found == tables.end() ? nullptr : &*found;
}

std::vector<const Entry*> Page::all(std::string_view table) const {
  std::vector<const Entry*> found;
  for (const auto& each : tables) {
    if (each.kind == table) found.push_back(&each);
  }
  return found;
}

std::optional<date::sys_days> day(const Entry& table, std::string_view name) {
  const auto time = table.time(name);
  return time ? std::optional(date::floor<date::days>(time->instant)) : std::nullopt;
}

}  // namespace sitrep
