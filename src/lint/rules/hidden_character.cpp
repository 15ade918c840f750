// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "lint/fields.h"
#include "lint/page_parts.h"
#include "lint/rules.h"
#include "sitrep/model/safe.h"

namespace sitrep::checks {
namespace {

// What people and programs compare: where two look alike and are not, one takes one for the other.
bool is_name(const FieldSpec* spec) {
  if (!spec) return false;
  if (among(spec->name, "id customer opened_by")) return true;
  switch (spec->type) {
    case Type::person:
    case Type::people:
    case Type::id:
    case Type::ids: return true;
    default: return false;
  }
}

// Whatever the field is; nearly none does.
bool hides_something(const Value& value) {
  const auto hides = [](const std::string& text) { return find_hidden(text, true).has_value(); };
  if (const auto* text = std::get_if<std::string>(&value)) return hides(*text);
  const auto* list = std::get_if<std::vector<std::string>>(&value);
  return list && std::ranges::any_of(*list, hides);
}

}  // namespace

void hidden_character(const Case& c, Reporter& r) {
  if (c.page) return in_page::hidden_character(c, r);
  const auto message = [](std::string_view field, std::string_view text, bool strict) {
    const auto hidden = find_hidden(text, strict);
    if (!hidden) return std::string();
    return fmt::format("U+{:04X} in `{}` cannot be seen; take it out", static_cast<std::uint32_t>(hidden->character),
                       field);
  };
  each_known_header_field(c.log.header, [&](const Field& field, const FieldSpec& spec) {
    const auto* text = std::get_if<std::string>(&field.value);
    const auto fault = text ? message(field.name, *text, is_name(&spec)) : std::string();
    if (!fault.empty()) r.as(is_name(&spec) ? Level::error : Level::warning).at(field.place, fault);
  });
  for (const auto& entry : c.log.entries) {
    for (const auto& field : entry.fields) {
      if (!hides_something(field.value)) continue;
      const auto* spec = spec_of(entry, field.name);
      const bool name = is_name(spec) || (entry.kind == "confirmation" && field.name == "who");
      const auto level = name ? Level::error : Level::warning;
      if (const auto* text = std::get_if<std::string>(&field.value)) {
        const auto fault = message(field.name, *text, name);
        if (!fault.empty()) r.as(level).at(entry, field.name, fault);
      } else if (const auto* list = std::get_if<std::vector<std::string>>(&field.value)) {
        for (std::size_t at = 0; at < list->size(); ++at) {
          const auto fault = message(field.name, (*list)[at], name);
          if (!fault.empty()) r.as(level).at_item(entry, field.name, at, fault);
        }
      }
    }
  }
}

}  // namespace sitrep::checks
