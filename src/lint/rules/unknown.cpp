// SPDX-License-Identifier: MIT
// What this version of the format does not know.
#include <fmt/format.h>

#include <algorithm>

#include "lint/fields.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/suggest.h"

namespace sitrep::checks {
void unknown_key(const Case& c, Reporter& r) {
  const auto message = [](std::string_view key, std::string_view where, std::span<const FieldSpec> own, bool common) {
    std::vector<std::string_view> names;
    for (const auto& spec : own) names.push_back(spec.name);
    if (common) {
      for (const auto& spec : common_fields()) names.push_back(spec.name);
    }
    return fmt::format("`{}` is no field of {}{}", key, where, did_you_mean(key, names));
  };
  for (const auto& field : c.log.header.fields) {
    const bool known = std::ranges::find(header_fields(), field.name, &FieldSpec::name) != header_fields().end();
    if (known || field.name.starts_with("x_")) continue;
    r.at(field.key, message(field.name, "[incident]", header_fields(), false));
  }
  for (const auto& entry : c.log.entries) {
    const auto* kind = find_kind(entry.kind);
    if (!kind) continue;
    for (const auto& field : entry.fields) {
      if (field.name.starts_with("x_") || find_field(*kind, field.name)) continue;
      Entry place(entry.kind);  // the finding is about the entry, and stands at the key
      place.place = field.key;
      place.set("id", std::string(entry.id()));
      r.at(place, "", message(field.name, "a " + entry.kind, kind->fields, true));
    }
  }
}

void unknown_entry(const Case& c, Reporter& r) {
  std::vector<std::string_view> names;
  for (const auto& kind : kinds()) names.push_back(kind.name);
  for (const auto& entry : c.log.entries) {
    if (find_kind(entry.kind)) continue;
    r.at(entry, "", fmt::format("no kind of entry is called `{}`{}", entry.kind, did_you_mean(entry.kind, names)));
  }
}

}  // namespace sitrep::checks
