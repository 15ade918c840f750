// SPDX-License-Identifier: MIT
#include "sitrep/model/blanked.h"

#include <algorithm>

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

// Text by its type, and read by the program: a rule's name, a field's, an incident's id, a duration.
constexpr std::pair<std::string_view, std::string_view> read_by_us[] = {
    {"waiver", "rule"}, {"redaction", "field"}, {"close", "same_as"}, {"close", "watched_for"}};

const FieldSpec* spec_of_any(std::string_view kind, std::string_view field) {
  if (const auto* known = find_kind(kind)) return find_field(*known, field);
  const auto all = common_fields();
  const auto found = std::ranges::find(all, field, &FieldSpec::name);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool is_blanked(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text == redacted;
  const auto* list = std::get_if<std::vector<std::string>>(&value);
  return list && list->size() == 1 && list->front() == redacted;
}

Value blanked(const Value& value) {
  const std::string words(redacted);
  if (std::holds_alternative<std::vector<std::string>>(value)) return std::vector{words};
  return words;
}

bool can_be_blanked(std::string_view kind, std::string_view field) {
  if (field == "id" || std::ranges::find(read_by_us, std::pair(kind, field)) != std::end(read_by_us)) return false;
  const auto* spec = spec_of_any(kind, field);
  return !spec || spec->type == Type::text || spec->type == Type::person || spec->type == Type::people;
}

}  // namespace sitrep
