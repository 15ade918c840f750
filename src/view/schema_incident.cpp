// SPDX-License-Identifier: MIT
// What a schema cannot say is which entry another one has corrected or taken back: every block is judged alone. An
// amendment has only the fields that change; of any other entry the required ones are asked.
#include "view/schema_incident.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/kinds.h"
#include "view/schema_field.h"

namespace sitrep::view {
namespace {

// The same as the rule bad-id asks of an incident's id.
constexpr auto incident_id = "^[a-z0-9-]{1,80}$";

Json required(std::initializer_list<std::string_view> names) {
  auto part = part_schema();
  part["required"] = names;
  return part;
}

// The field is there and says something.
Json says(std::string_view name) {
  auto part = required({name});
  part["properties"][std::string(name)] = with_words();
  return part;
}

Json outcome_is(std::string_view outcome) {
  auto part = required({"outcome"});
  part["properties"]["outcome"] = {{"const", outcome}};
  return part;
}

// What an outcome needs to be believed: as missing-field asks it.
Json closing_conditions() {
  auto unconfirmed = part_schema();
  unconfirmed["allOf"] = {says("why"), says("approved_by")};
  return Json::array({{{"if", outcome_is("duplicate")}, {"then", says("same_as")}, {"else", required({"held_to"})}},
                      {{"if", outcome_is("unconfirmed")}, {"then", unconfirmed}}});
}

// What is asked of an entry that amends none.
Json asked_of(const KindSpec& kind) {
  auto part = part_schema();
  auto names = Json::array();
  auto either = Json::array();
  for (const auto& spec : kind.fields) {
    // A duplicate is held to nothing.
    const bool conditional = kind.name == "close" && spec.name == "held_to";
    if (spec.need == Need::required && !conditional) names.push_back(spec.name);
    if (spec.need == Need::either) either.push_back(says(spec.name));
  }
  if (!names.empty()) part["required"] = names;
  if (!either.empty()) part["anyOf"] = either;
  if (kind.name == "close") part["allOf"] = closing_conditions();
  return part;
}

// A correction empties only what the kind can do without.
Json clears_of(const KindSpec& kind, const FieldSpec& clears) {
  auto names = Json::array();
  for (const auto& spec : kind.fields) {
    if (spec.need != Need::required) names.push_back(spec.name);
  }
  auto json = field_schema(clears);
  if (names.empty()) {
    json["maxItems"] = 0;
  } else {
    json["items"]["enum"] = names;
  }
  return json;
}

Json entry_schema(const KindSpec& kind, std::span<const std::string_view> waivable) {
  auto json = object_schema(kind.name, kind.meaning);
  auto always = Json::array();
  auto own = Json::array();
  put_fields(json, always, common_fields());
  put_fields(json, own, kind.fields);
  auto& properties = json["properties"];
  static const FieldSpec id{"id", Type::id, Need::required, "", common_fields().front().meaning};
  properties["id"] = field_schema(id);
  properties["clears"] = clears_of(kind, *find_field(kind, "clears"));
  if (kind.name == "waiver") properties["rule"]["enum"] = waivable;
  json["required"] = always;
  auto asked = asked_of(kind);
  if (asked.size() > 1) {
    json["if"] = required({"amends"});
    json["else"] = asked;
  }
  return json;
}

Json header_schema() {
  auto json = object_schema("incident", "The header: written once, when the incident is opened.");
  auto keys = Json::array();
  put_fields(json, keys, header_fields());
  json["properties"]["id"]["pattern"] = incident_id;
  json["required"] = keys;
  return json;
}

}  // namespace

Json document_schema(std::string_view format, std::string_view meaning) {
  Json json = {{"$schema", "http://json-schema.org/draft-07/schema#"}};
  json.update(object_schema(format, meaning));
  json["required"] = nullptr;  // its place; the caller fills it
  json["properties"]["format"] = {{"description", "what this file is, and which version of the format it speaks"},
                                  {"type", "string"},
                                  {"const", format}};
  return json;
}

Json incident_schema(std::span<const std::string_view> waivable) {
  auto json = document_schema("incident/1", "The log of one incident: a header, then entries. A file only grows.");
  json["required"] = {"format", "incident"};
  auto& properties = json["properties"];
  properties["incident"] = header_schema();
  for (const auto& kind : kinds()) {
    const auto name = std::string(kind.name);
    properties[name] = {{"description", kind.meaning},
                        {"type", "array"},
                        {"minItems", 1},
                        {"items", {{"$ref", "#/definitions/" + name}}}};
    json["definitions"][name] = entry_schema(kind, waivable);
  }
  return json;
}

}  // namespace sitrep::view
