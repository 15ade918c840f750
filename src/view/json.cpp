// SPDX-License-Identifier: MIT
#include "view/json.h"

#include "view/no_command.h"

namespace sitrep::view {
namespace {

struct ToJson {
  Json operator()(const std::string& text) const { return text; }
  Json operator()(const std::vector<std::string>& list) const { return list; }
  Json operator()(const Time& time) const { return rfc3339(time); }
  Json operator()(bool flag) const { return flag; }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(const Odd& odd) const { return {{"odd", odd.type}}; }
};

// ASCII alone: what safe() would make visible, JSON escapes, and nothing is lost; so is what a CI server would obey.
std::string escaped(const Json& json, int indent) {
  return no_hash_command(json.dump(indent, ' ', true, Json::error_handler_t::replace), "\\u0023");
}

}  // namespace

Json to_json(const Value& value) { return std::visit(ToJson{}, value); }

Json to_json(const Entry& entry) {
  // Not "kind": a plan and a lesson have a field of that name.
  Json json = {{"entry", entry.kind}};
  // Behind the others, without a look whether it is there: a file may name a million keys, each once.
  auto& members = json.get_ref<Json::object_t&>();
  for (const auto& field : entry.fields) {
    members.emplace_back(field.name == "entry" ? "entry_" : field.name, to_json(field.value));
  }
  return json;
}

Json to_json(const Finding& finding) {
  Json json = {{"rule", finding.rule},       {"level", in_words(finding.level)}, {"path", finding.path},
               {"line", finding.place.line}, {"column", finding.place.column},   {"width", finding.place.width},
               {"message", finding.message}};
  if (!finding.cure.empty()) json["cure"] = finding.cure;
  if (!finding.entry.empty()) json["entry"] = finding.entry;
  if (!finding.waived.empty()) json["waived"] = finding.waived;
  return json;
}

Json to_json(const std::optional<Time>& time) { return time ? Json(rfc3339(*time)) : Json(nullptr); }

Json versioned() { return {{"version", 1}}; }

std::string dumped(const Json& json) { return escaped(json, 2) + "\n"; }

std::string indented(const Json& json, std::size_t deep) {
  const auto break_line = "\n" + std::string(deep, ' ');
  std::string out = break_line;
  for (const char c : escaped(json, 2)) {
    if (c == '\n') {
      out += break_line;
    } else {
      out += c;
    }
  }
  return out;
}

std::string on_a_line(const Json& json) { return escaped(json, -1); }

}  // namespace sitrep::view
