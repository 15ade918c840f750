// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "model/ascii.h"

namespace sitrep::checks {

void bad_id(const Case& c, Reporter& r) {
  const auto& header = c.log.header;
  const bool slug =
      std::ranges::all_of(header.id, [](char each) { return is_lower(each) || is_digit(each) || each == '-'; });
  const auto field = std::ranges::find(header.fields, std::string_view("id"), &Field::name);
  if (field != header.fields.end() && !header.id.empty() && (!slug || header.id.size() > 80)) {
    r.at(field->place,
         fmt::format("the incident's id {} is not of a-z, 0-9 and dashes, at most 80", quoted(header.id)));
  }
  for (const auto& entry : c.log.entries) {
    const auto id = entry.id();
    if (id.empty() || parse_id(id)) continue;
    r.at(entry, "id",
         fmt::format("{} is no id: a number from 1, a dash and five of 0-9 and a-z without i, l, o, u, like 1-k3mq7",
                     quoted(id)),
         "by hand: give it such an id, with a number that no other entry has");
  }
}

// Entries stand by id, so that twins are neighbours, the first of the file first.
void duplicate_id(const Case& c, Reporter& r) {
  const auto& entries = c.log.entries;
  std::size_t first = 0;
  for (std::size_t at = 1; at < entries.size(); ++at) {
    const auto id = entries[at].id();
    if (id != entries[first].id()) first = at;
    if (id.empty() || first == at) continue;
    r.at(entries[at], "id",
         fmt::format("{} is also the id of the {} in line {}", id, entries[first].kind, entries[first].place.line),
         "by hand: give the later one an id of its own, like 18-k3mq7");
  }
}

}  // namespace sitrep::checks
