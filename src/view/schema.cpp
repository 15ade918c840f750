// SPDX-License-Identifier: MIT
#include "view/schema.h"

#include <algorithm>

#include "sitrep/model/pages.h"
#include "sitrep/model/routine.h"
#include "view/schema_field.h"
#include "view/schema_incident.h"

namespace sitrep::view {
namespace {

// What holds where a key of the routine is not said.
Json default_of(std::string_view table, std::string_view key) {
  static const Routine defaults;
  static const auto at = Json({{"record.where", defaults.record_where},
                               {"customer.update_every", type_span(defaults.update_every)},
                               {"fixed.watch_for", type_span(defaults.watch_for)},
                               {"fixed.strict", defaults.strict},
                               {"review.within", type_span(defaults.review_within)},
                               {"room.limit", defaults.room_limit},
                               {"drill.every", defaults.drill_every},
                               {"start.checks", defaults.start_checks}});
  const auto found = at.find(std::string(table) + "." + std::string(key));
  return found == at.end() ? Json() : *found;
}

// A page's own keys stand at its top, its tables below.
Json page_schema(const PageSpec& page) {
  auto json = document_schema(page.format, page.meaning);
  auto required = Json::array({"format"});
  for (const auto& table : page.tables) {
    if (table.form == Form::keys) {
      put_fields(json, required, table.fields);
      continue;
    }
    auto object = object_schema(table.name, table.meaning);
    auto keys = Json::array();
    put_fields(object, keys, table.fields);
    for (auto& [key, of] : object["properties"].items()) {
      const auto value = page.name == "routine" ? default_of(table.name, key) : Json();
      if (!value.is_null()) of["default"] = value;
    }
    if (!keys.empty()) object["required"] = keys;
    if (table.need == Need::required) required.push_back(table.name);
    auto& at = json["properties"][std::string(table.name)];
    if (table.form == Form::section) {
      at = object;
    } else {
      at = {{"description", table.meaning}, {"type", "array"}, {"items", object}};
      if (table.need == Need::required) at["minItems"] = 1;
    }
  }
  json["required"] = required;
  return json;
}

}  // namespace

std::vector<SchemaName> schemas() {
  std::vector<SchemaName> all = {{"incident", "incident/1", "The log of one incident."}};
  for (const auto& page : pages()) all.push_back({page.name, page.format, page.meaning});
  return all;
}

std::string schema(std::string_view name, std::span<const std::string_view> waivable) {
  const auto found = std::ranges::find(pages(), name, &PageSpec::name);
  return dumped(found == pages().end() ? incident_schema(waivable) : page_schema(*found));
}

}  // namespace sitrep::view
