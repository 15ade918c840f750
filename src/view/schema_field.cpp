// SPDX-License-Identifier: MIT
#include "view/schema_field.h"

#include <charconv>

namespace sitrep::view {
namespace {

constexpr auto words_in_it = "[^ \\t\\r\\n]";
constexpr auto entry_id = "^[1-9][0-9]{0,8}-[0-9a-hjkmnp-tv-z]{5}$";
// A second has no parts here; those who write programs may say so with zeros.
constexpr auto whole_seconds = "^[^.]*([.]0+([Zz+-].*)?)?$";
// Which units there are is the program's to say: a pattern that says it too could not be read.
constexpr auto numbers_and_units = "^\\s*([0-9]+\\s*[A-Za-z]+\\s*)+$";

Json words_of(std::string_view words) {
  Json all = Json::array();
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    all.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return all;
}

Json number_of(std::string_view digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

Json of_type(const FieldSpec& spec) {
  const bool required = spec.need == Need::required;
  switch (spec.type) {
    case Type::text:
    case Type::person: return required ? with_words() : Json{{"type", "string"}};
    case Type::word: return {{"type", "string"}, {"enum", words_of(spec.words)}};
    case Type::id: return {{"type", "string"}, {"pattern", entry_id}};
    case Type::ids: return {{"type", "array"}, {"items", {{"type", "string"}, {"pattern", entry_id}}}};
    case Type::people:
    case Type::words:
    case Type::texts:
    case Type::incidents: return {{"type", "array"}, {"items", {{"type", "string"}}}};
    case Type::time: return {{"type", "string"}, {"format", "date-time"}, {"pattern", whole_seconds}};
    case Type::date: return {{"type", "string"}, {"format", "date"}};
    case Type::boolean: return {{"type", "boolean"}};
    case Type::integer: {
      const auto ends = spec.words.find(' ');
      return {{"type", "integer"},
              {"minimum", number_of(spec.words.substr(0, ends))},
              {"maximum", number_of(spec.words.substr(ends + 1))}};
    }
    case Type::duration:
    case Type::delay:
    case Type::interval: return {{"type", "string"}, {"pattern", numbers_and_units}};
  }
  return {};
}

}  // namespace

Json with_words() { return {{"type", "string"}, {"pattern", words_in_it}}; }

Json field_schema(const FieldSpec& spec) {
  Json json = {{"description", spec.meaning}};
  json.update(of_type(spec));
  return json;
}

Json object_schema(std::string_view title, std::string_view description) {
  return {{"title", title}, {"description", description}, {"type", "object"}, {"additionalProperties", true}};
}

Json part_schema() { return {{"additionalProperties", true}}; }

void put_fields(Json& object, Json& required, std::span<const FieldSpec> fields) {
  for (const auto& spec : fields) {
    object["properties"][std::string(spec.name)] = field_schema(spec);
    if (spec.need == Need::required) required.push_back(spec.name);
  }
}

}  // namespace sitrep::view
