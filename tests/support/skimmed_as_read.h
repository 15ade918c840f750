// SPDX-License-Identifier: MIT
// What skimming promises, for tests of examples, of near misses and of any bytes: it finds the texts that reading
// finds.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/format/read.h"
#include "sitrep/format/skim.h"

namespace sitrep {

// As skim() would tell them.
inline std::vector<Skimmed> texts_in(const Entry& entry) {
  std::vector<Skimmed> all;
  for (const auto& field : entry.fields) {
    if (const auto* text = std::get_if<std::string>(&field.value)) all.push_back({field.name, *text});
    const auto* list = std::get_if<std::vector<std::string>>(&field.value);
    for (std::size_t at = 0; list && at < list->size(); ++at) all.push_back({field.name, (*list)[at], list->size()});
  }
  return all;
}

// What skimming has otherwise than reading; empty: nothing.
inline std::string skimmed_otherwise(std::string_view bytes, const Skim& skimmed) {
  const auto log = read_incident(bytes, "x");
  if (!log.is_incident) return "it is no incident";
  if (skimmed.title() != log.header.title) return "the title is another";
  if (skimmed.is_drill() != !log.header.drill.empty()) return "a drill is something else";
  if (skimmed.entries().size() != log.entries.size()) return "there are more or fewer entries";
  if (skimmed.unread() != scan(bytes).blocks.size() - log.entries.size()) return "more or fewer are told as left out";
  std::string_view before;
  for (std::size_t at = 0; at < log.entries.size(); ++at) {
    const auto& entry = log.entries[at];
    const auto& part = skimmed.entries()[at];
    if (part.id != entry.id()) return "an entry is another";
    if (at > 0 && !id_less(before, entry.id())) return "the ids do not ascend";
    before = entry.id();
    const auto same = [](const Skimmed& a, const Skimmed& b) {
      return a.field == b.field && a.text == b.text && a.of == b.of;
    };
    if (part.kind != entry.kind) return "an entry is of another kind";
    if (!std::ranges::equal(skimmed.texts_of(part), texts_in(entry), same)) return "an entry says something else";
  }
  return {};
}

}  // namespace sitrep
