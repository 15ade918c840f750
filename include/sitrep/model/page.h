// SPDX-License-Identifier: MIT
// A playbook, routine or drill as read: its own keys, its sections and blocks, each with its place, and what was wrong
// with its form. Reading never fails for content. What does not fit its type is an Odd and a problem; unknown keys are
// fields like any other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/log.h"
#include "sitrep/model/pages.h"

namespace sitrep {

// A comment `# sitrep-ignore RULE: why`, and the lines that it speaks of.
struct Ignore {
  std::string rule;
  std::string why;
  Place place;
  std::uint32_t first = 0;  // both 0: the whole file
  std::uint32_t last = 0;

  bool whole_file() const { return last == 0; }
};

struct Page {
  const PageSpec* spec = nullptr;  // what it was read as; never null once it was read
  std::string path;                // as messages show it
  Entry keys;                      // the page's own, of the kind "playbook"; at the first line
  std::vector<Entry> tables;       // of the kind that stands between the brackets, in the order of the file
  std::vector<Problem> problems;
  std::vector<Ignore> ignores;
  bool readable = false;  // it is TOML and says its format: else there are only problems

  bool is(std::string_view name) const { return readable && spec->name == name; }
  // The first of that name; the page's own keys where it is empty; null: none.
  const Entry* find(std::string_view table) const;
  std::vector<const Entry*> all(std::string_view table) const;
};

// A date field's day; nullopt where there is none.
std::optional<date::sys_days> day(const Entry& table, std::string_view name);

}  // namespace sitrep
