// SPDX-License-Identifier: MIT
// Walking over a log's fields by the kinds table: what each is meant to be, and whether what it says still stands.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/rule.h"
#include "sitrep/model/kinds.h"

namespace sitrep {

// What the table says of a field of that kind (null: of an unknown one): a common one, or one of its own; null where it
// says nothing.
inline const FieldSpec* spec_of(const KindSpec* kind, std::string_view field) {
  if (kind) return find_field(*kind, field);
  for (const auto& common : common_fields()) {
    if (common.name == field) return &common;
  }
  return nullptr;
}
inline const FieldSpec* spec_of(const Entry& entry, std::string_view field) {
  return spec_of(find_kind(entry.kind), field);
}

// The entry as it stands now. Itself where it is an amendment or another entry has its id; null where it was withdrawn.
inline const Entry* as_it_stands(const Case& c, const Entry& entry) {
  const auto* known = entry.id().empty() ? nullptr : c.incident.find(entry.id());
  if (!known || known->said != &entry) return &entry;
  return known->stands() ? known->now : nullptr;
}

// visit(entry, field, spec) for every field of every entry that the table knows, as it was written.
template <typename Visit>
void each_known_field(const Log& log, Visit visit) {
  for (const auto& entry : log.entries) {
    const auto* kind = find_kind(entry.kind);
    for (const auto& field : entry.fields) {
      if (const auto* spec = spec_of(kind, field.name)) visit(entry, field, *spec);
    }
  }
}

// visit(field, spec) for the header's.
template <typename Visit>
void each_known_header_field(const Header& header, Visit visit) {
  for (const auto& field : header.fields) {
    for (const auto& spec : header_fields()) {
      if (spec.name == field.name) visit(field, spec);
    }
  }
}

// The words that single spaces separate, as the kinds table writes its lists.
std::vector<std::string_view> split_words(std::string_view words);

// "`due` of task 9", "`known` of this update".
std::string field_of(const Case& c, const Entry& entry, std::string_view field);

// What an entry says in sentences, by field: its text and, of an update, what support says back.
std::vector<std::pair<std::string_view, std::string_view>> said_in(const Entry& entry);

// The values that name somebody on our side, of every entry that stands, as it stands: owner, voice, who is in the
// room, who does or approves something, who is asked. Not who wrote it down, nor people of another company.
struct Named {
  const Entry* entry;
  std::string_view field;
  std::string_view name;
};
std::vector<Named> named_people(const Case& c);

}  // namespace sitrep
