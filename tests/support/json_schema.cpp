// SPDX-License-Identifier: MIT
#include "support/json_schema.h"

#include <algorithm>
#include <map>
#include <regex>
#include <stdexcept>

namespace sitrep::testing {
namespace {

using Json = nlohmann::ordered_json;

const std::regex& pattern(const std::string& text) {
  static std::map<std::string, std::regex> known;
  return known.try_emplace(text, text).first->second;
}

bool searches(const Json& text, const std::string& expression) {
  return std::regex_search(text.get_ref<const std::string&>(), pattern(expression));
}

bool has_format(const Json& text, const std::string& format) {
  if (format == "date") return searches(text, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
  if (format != "date-time") throw std::logic_error("unknown format " + format);
  return searches(text, "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:]{8}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$");
}

bool of_type(const Json& value, const std::string& type) {
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "array") return value.is_array();
  if (type == "object") return value.is_object();
  if (type == "integer") return value.is_number_integer();
  throw std::logic_error("unknown type " + type);
}

class Judge {
 public:
  explicit Judge(const Json& root) : root_(root) {}

  std::vector<std::string> faults;

  void judge(const Json& schema, const Json& value, const std::string& at) {
    for (const auto& [keyword, ask] : schema.items()) {
      if (!holds(schema, keyword, ask, value, at)) faults.push_back(at + ": " + keyword + " " + ask.dump());
    }
  }

 private:
  bool valid(const Json& schema, const Json& value) const {
    Judge inner(root_);
    inner.judge(schema, value, "");
    return inner.faults.empty();
  }

  // False: this keyword itself does not hold. What it leads to adds its own faults.
  bool holds(const Json& schema, const std::string& keyword, const Json& ask, const Json& value,
             const std::string& at) {
    for (const char* words : {"$schema", "title", "description", "default", "definitions", "then", "else"}) {
      if (keyword == words) return true;
    }
    if (keyword == "$ref") {
      judge(root_.at(Json::json_pointer(ask.get<std::string>().substr(1))), value, at);
    } else if (keyword == "additionalProperties") {
      if (ask != true) throw std::logic_error("a closed table");
    } else if (keyword == "properties") {
      for (const auto& [name, of] : ask.items()) {
        if (value.is_object() && value.contains(name)) judge(of, value.at(name), at + "/" + name);
      }
    } else if (keyword == "items") {
      for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
        judge(ask, value[i], at + "/" + std::to_string(i));
    } else if (keyword == "allOf") {
      for (const auto& each : ask) judge(each, value, at);
    } else if (keyword == "if") {
      const auto* next = valid(ask, value) ? "then" : "else";
      if (schema.contains(next)) judge(schema.at(next), value, at);
    } else {
      return satisfies(keyword, ask, value);
    }
    return true;
  }

  bool satisfies(const std::string& keyword, const Json& ask, const Json& value) const {
    if (keyword == "type") return of_type(value, ask);
    if (keyword == "const") return value == ask;
    if (keyword == "enum") return std::ranges::find(ask, value) != ask.end();
    if (keyword == "pattern") return !value.is_string() || searches(value, ask);
    if (keyword == "format") return !value.is_string() || has_format(value, ask);
    if (keyword == "minimum") return !value.is_number() || value >= ask;
    if (keyword == "maximum") return !value.is_number() || value <= ask;
    if (keyword == "minItems") return !value.is_array() || value.size() >= ask.get<std::size_t>();
    if (keyword == "maxItems") return !value.is_array() || value.size() <= ask.get<std::size_t>();
    if (keyword == "required") {
      return !value.is_object() ||
             std::ranges::all_of(ask, [&](const Json& name) { return value.contains(std::string(name)); });
    }
    if (keyword == "anyOf") return std::ranges::any_of(ask, [&](const Json& each) { return valid(each, value); });
    throw std::logic_error("unknown keyword " + keyword);
  }

  const Json& root_;
};

}  // namespace

std::vector<std::string> judge(const Json& schema, const Json& instance) {
  Judge judge(schema);
  judge.judge(schema, instance, "");
  return judge.faults;
}

}  // namespace sitrep::testing
