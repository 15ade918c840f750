// SPDX-License-Identifier: MIT
#include "lint/page_parts.h"

#include <algorithm>

namespace sitrep {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\r") == std::string_view::npos; }

}  // namespace

bool is_blank(const Field* field) {
  if (!field) return true;
  if (const auto* text = std::get_if<std::string>(&field->value)) return is_blank(std::string_view(*text));
  const auto* list = std::get_if<std::vector<std::string>>(&field->value);
  return list && std::ranges::all_of(*list, [](const std::string& each) { return is_blank(std::string_view(each)); });
}

std::vector<const FieldSpec*> missing(const TableSpec& table, const Entry* written) {
  std::vector<const FieldSpec*> all;
  for (const auto& field : table.fields) {
    if (field.need == Need::required && (!written || is_blank(written->find(field.name)))) all.push_back(&field);
  }
  return all;
}

}  // namespace sitrep
