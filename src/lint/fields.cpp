// SPDX-License-Identifier: MIT
#include "lint/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lint/phrase.h"
#include "sitrep/model/blanked.h"

namespace sitrep {

std::vector<std::string_view> split_words(std::string_view words) {
  std::vector<std::string_view> all;
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    all.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return all;
}

std::string field_of(const Case& c, const Entry& entry, std::string_view field) {
  if (entry.id().empty()) return fmt::format("`{}` of this {}", field, entry.kind);
  return fmt::format("`{}` of {} {}", field, entry.kind, number(c, entry));
}

std::vector<std::pair<std::string_view, std::string_view>> said_in(const Entry& entry) {
  std::vector<std::pair<std::string_view, std::string_view>> said;
  for (const char* field : {"text", "repeat"}) {
    if (!entry.text(field).empty()) said.emplace_back(field, entry.text(field));
  }
  return said;
}

std::vector<Named> named_people(const Case& c) {
  std::set<std::string> guests;
  for (const auto* join : c.incident.standing("join")) {
    if (join->has("from")) guests.insert(fold_name(join->text("name")));
  }
  // A customer may well be a team, and may be asked.
  for (const auto* report : c.incident.standing("report")) {
    for (const char* field : {"customer", "reporter"}) guests.insert(fold_name(report->text(field)));
  }
  std::vector<Named> people;
  for (const auto& written : c.log.entries) {
    if (!written.amends().empty()) continue;
    const auto* kind = find_kind(written.kind);
    const auto* entry = kind ? as_it_stands(c, written) : nullptr;
    if (!entry || (entry->kind == "close" && entry != c.incident.closing())) continue;
    for (const auto& spec : kind->fields) {
      const auto name = spec.type == Type::person ? entry->text(spec.name) : std::string_view();
      if (name.empty() || name == redacted || (!guests.empty() && guests.contains(fold_name(name)))) continue;
      people.push_back({entry, spec.name, name});
    }
  }
  return people;
}

}  // namespace sitrep
