// SPDX-License-Identifier: MIT
#include "sitrep/model/types.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "sitrep/model/interval.h"

namespace sitrep {
namespace {

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

// "1 1000"
std::pair<std::int64_t, std::int64_t> range(std::string_view words) {
  std::pair<std::int64_t, std::int64_t> ends{};
  const auto* end = words.data() + words.size();
  const auto first = std::from_chars(words.data(), end, ends.first);
  if (first.ptr != end) std::from_chars(first.ptr + 1, end, ends.second);
  return ends;
}

bool is_nothing(std::string_view text) { return text == "0m" || text == "0s" || text == "0h"; }

}  // namespace

bool fits(const Value& value, const FieldSpec& spec) {
  const auto* string = std::get_if<std::string>(&value);
  switch (spec.type) {
    case Type::text:
    case Type::person:
    case Type::word:
    case Type::id: return string;
    case Type::people:
    case Type::words:
    case Type::ids:
    case Type::texts:
    case Type::incidents: return std::holds_alternative<std::vector<std::string>>(value);
    case Type::time: return std::holds_alternative<Time>(value);
    case Type::boolean: return std::holds_alternative<bool>(value);
    case Type::date: {
      const auto* odd = std::get_if<Odd>(&value);
      return odd && odd->type == "local date";
    }
    case Type::integer: {
      const auto* number = std::get_if<std::int64_t>(&value);
      const auto [least, greatest] = range(spec.words);
      return number && *number >= least && *number <= greatest;
    }
    case Type::duration: return string && read_duration(*string);
    case Type::delay: return string && (is_nothing(*string) || read_duration(*string));
    case Type::interval: return string && read_interval(*string);
  }
  return false;
}

std::string wrong_type(std::string_view which, const Value& value, const FieldSpec& spec) {
  const auto* text = std::get_if<std::string>(&value);
  if (text && spec.type == Type::time && parse_rfc3339(*text)) {
    return fmt::format("{} is a string; a time stands without quotation marks", which);
  }
  const bool unreadable =
      text && (spec.type == Type::duration || spec.type == Type::delay || spec.type == Type::interval);
  const auto is = unreadable ? std::string("no span of time that can be read") : type_of(value);
  auto wanted = std::string(type_in_words(spec.type));
  if (spec.type == Type::integer) {
    const auto [least, greatest] = range(spec.words);
    wanted += fmt::format(" from {} to {}", least, greatest);
  }
  return fmt::format("{} is {}; it has to be {}", which, is, wanted);
}

}  // namespace sitrep
