// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/fields.h"
#include "lint/phrase.h"
#include "lint/rules.h"

namespace sitrep::checks {
namespace {

bool of_type(const Value& value, Type type) {
  switch (type) {
    case Type::text:
    case Type::person:
    case Type::word:
    case Type::id:
      return std::holds_alternative<std::string>(value);
    case Type::people:
    case Type::words:
    case Type::ids:
      return std::holds_alternative<std::vector<std::string>>(value);
    case Type::time:
      return std::holds_alternative<Time>(value);
    case Type::boolean:
      return std::holds_alternative<bool>(value);
  }
  return false;
}

bool naive(const Value& value, Type type) {
  const auto* odd = std::get_if<Odd>(&value);
  return odd && type == Type::time && odd->type == "local date-time";
}

std::string type_of(const Value& value) {
  struct Name {
    std::string operator()(const std::string&) const { return "a string"; }
    std::string operator()(const std::vector<std::string>&) const { return "an array of strings"; }
    std::string operator()(const Time&) const { return "a time"; }
    std::string operator()(bool) const { return "true or false"; }
    std::string operator()(std::int64_t) const { return "a number"; }
    std::string operator()(const Odd& odd) const {
      const bool vowel =
          std::string_view("aeiou").find(odd.type.empty() ? 'x' : odd.type.front()) != std::string_view::npos;
      return (vowel ? "an " : "a ") + odd.type;
    }
  };
  return std::visit(Name{}, value);
}

std::string wrong_type_message(std::string_view which, const Value& value, Type type) {
  const auto* text = std::get_if<std::string>(&value);
  if (text && type == Type::time && parse_rfc3339(*text)) {
    return fmt::format("{} is a string; a time stands without quotation marks", which);
  }
  return fmt::format("{} is {}; it has to be {}", which, type_of(value), type_in_words(type));
}

}  // namespace

void wrong_type(const Case& c, Reporter& r) {
  each_known_header_field(c.log.header, [&](const Field& field, const FieldSpec& spec) {
    if (of_type(field.value, spec.type) || naive(field.value, spec.type)) return;
    r.at(field.place, wrong_type_message(fmt::format("`{}`", field.name), field.value, spec.type));
  });
  each_known_field(c.log, [&](const Entry& entry, const Field& field, const FieldSpec& spec) {
    if (of_type(field.value, spec.type) || naive(field.value, spec.type)) return;
    r.at(entry, field.name, wrong_type_message(field_of(c, entry, field.name), field.value, spec.type));
  });
}

void naive_time(const Case& c, Reporter& r) {
  constexpr auto message = "{} has no offset: add the one that held there and then, such as +01:00, or Z for UTC";
  each_known_header_field(c.log.header, [&](const Field& field, const FieldSpec& spec) {
    if (naive(field.value, spec.type)) r.at(field.place, fmt::format(message, fmt::format("`{}`", field.name)));
  });
  each_known_field(c.log, [&](const Entry& entry, const Field& field, const FieldSpec& spec) {
    if (naive(field.value, spec.type)) r.at(entry, field.name, fmt::format(message, field_of(c, entry, field.name)));
  });
}

}  // namespace sitrep::checks
