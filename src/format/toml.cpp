// SPDX-License-Identifier: MIT
#include "format/toml.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

// Whether nothing more stands on that line of the text.
bool ends_line(std::string_view text, const toml::source_position& at) {
  for (std::uint32_t line = 1; line < at.line && !text.empty(); ++line) {
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  auto line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  const auto letters =
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
  return at.column > letters;
}

// The parser's words, but for what people do most often: then it is said as they would.
std::string what_is_wrong(const toml::parse_error& fault, std::string_view text) {
  auto message = std::string(fault.description());
  const bool in_string = message.find("unescaped control characters") != std::string::npos;
  if (in_string && ends_line(text, fault.source().begin)) return "a string is not closed on this line";
  constexpr std::string_view prefix = "Error while parsing ";
  if (message.starts_with(prefix)) message = "cannot read " + message.substr(prefix.size());
  return message;
}

Place place_of(const toml::source_region& region, std::uint32_t lines) {
  Place place{region.begin.line + lines, region.begin.column, 0};
  if (region.end.line == region.begin.line && region.end.column > region.begin.column) {
    place.width = region.end.column - region.begin.column;
  }
  return place;
}

std::string_view type_name(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table: return "table";
    case toml::node_type::array: return "array";
    case toml::node_type::string: return "string";
    case toml::node_type::integer: return "integer";
    case toml::node_type::floating_point: return "float";
    case toml::node_type::boolean: return "boolean";
    case toml::node_type::date: return "local date";
    case toml::node_type::time: return "local time";
    case toml::node_type::date_time: return "date-time";
    default: return "nothing";
  }
}

Value time_of(const toml::date_time& when) {
  if (!when.offset) return Odd{"local date-time"};
  const date::year_month_day day{date::year(when.date.year), date::month(when.date.month), date::day(when.date.day)};
  const Minutes offset(when.offset->minutes);
  const auto wall =
      date::sys_days(day) + std::chrono::hours(when.time.hour) + Minutes(when.time.minute) + Seconds(when.time.second);
  if (when.time.nanosecond != 0) return Odd{"date-time with a fraction of a second"};
  return Time{Instant(wall - offset), offset};
}

Value value_of(const toml::node& node, std::uint32_t lines, std::vector<Place>& items) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* when = node.as_date_time()) return time_of(when->get());
  if (const auto* flag = node.as_boolean()) return flag->get();
  if (const auto* number = node.as_integer()) return number->get();
  const auto* array = node.as_array();
  if (!array) return Odd{std::string(type_name(node))};
  std::vector<std::string> texts;
  for (const auto& item : *array) {
    items.push_back(place_of(item.source(), lines));
    if (!item.is_string()) {
      const bool vowel = item.is_integer() || item.is_array();
      return Odd{fmt::format("array with {} {}", vowel ? "an" : "a", type_name(item))};
    }
    texts.push_back(item.as_string()->get());
  }
  return texts;
}

}  // namespace

std::vector<Field> fields_of(const toml::table& table, std::uint32_t lines) {
  std::vector<Field> fields;
  fields.reserve(table.size());
  for (const auto& [key, node] : table) {
    auto& field = fields.emplace_back();
    field.name = std::string(key.str());
    field.key = place_of(key.source(), lines);
    field.place = place_of(node.source(), lines);
    field.value = value_of(node, lines, field.items);
  }
  std::ranges::sort(fields, {}, &Field::key);
  return fields;
}

Place place_of_key(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  return node ? place_of(node->source(), 0) : Place{1, 1, 0};
}

std::optional<toml::table> parse_toml(std::string_view text, std::uint32_t lines, std::vector<Problem>* problems) {
  try {
    return toml::parse(text, std::string_view());
  } catch (const toml::parse_error& fault) {
    if (!problems) return std::nullopt;
    problems->push_back({"syntax", place_of(fault.source(), lines), "not TOML: " + safe(what_is_wrong(fault, text))});
    return std::nullopt;
  }
}

}  // namespace sitrep
