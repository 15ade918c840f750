// SPDX-License-Identifier: MIT
#include "sitrep/format/write_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "sitrep/format/read.h"
#include "sitrep/format/write.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

constexpr std::size_t columns = 110;

// The text of a basic string, in lines that end in a backslash. It takes the break back and all white space behind it,
// so that a line ends behind a single space.
std::string folded(std::string_view basic) {
  std::string out = "\"\"\"\n";
  std::size_t line = 0;
  for (std::size_t at = 0; at < basic.size(); ++at) {
    out += basic[at];
    ++line;
    const auto word_end = std::min(basic.find(' ', at + 1), basic.size());
    const bool single =
        basic[at] == ' ' && at > 0 && basic[at - 1] != ' ' && at + 1 < basic.size() && basic[at + 1] != ' ';
    if (single && line + (word_end - at) > columns) {
      out += "\\\n";
      line = 0;
    }
  }
  return out + "\"\"\"";
}

std::string spelled(std::string_view name, const std::string& text) {
  const auto plain = toml_string(text);
  if (name.size() + plain.size() + 3 <= columns || plain.starts_with("\"\"\"")) return plain;
  return folded(std::string_view(plain).substr(1, plain.size() - 2));
}

std::string spelled(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const auto& text : texts) out += "\n  " + toml_string(text) + ",";
  return out + (texts.empty() ? "]" : "\n]");
}

std::string date_of(const Time& time) { return show_date(time.instant, utc()); }

std::string spelled(const FieldSpec& spec, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return spelled(spec.name, *text);
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) return spelled(*texts);
  if (const auto* time = std::get_if<Time>(&value)) return date_of(*time);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  throw std::logic_error(fmt::format("no spelling for `{}`", spec.name));
}

bool reads_back(std::string_view text, const PageSpec& spec, const Entry& meant) {
  const auto page = read_page(text, "", spec);
  if (!page.readable || !page.problems.empty()) return false;
  return std::ranges::all_of(meant.fields, [&](const Field& field) {
    const auto* there = page.keys.find(field.name);
    return there && there->value == field.value;
  });
}

}  // namespace

std::string write_page(const PageSpec& spec, const Entry& keys, const Remarks& remarks) {
  std::string out = fmt::format("format = \"{}\"\n", spec.format);
  for (const auto& field : spec.tables.front().fields) {
    const auto* given = keys.find(field.name);
    if (const auto remark = remarks.find(field.name); remark != remarks.end())
      out += "# " + safe(remark->second) + "\n";
    if (given) {
      out += fmt::format("{} = {}\n", field.name, spelled(field, given->value));
    } else if (field.need == Need::required) {
      out += fmt::format("{} = {}\n", field.name, field.type == Type::texts ? "[]" : "\"\"");
    }
  }
  if (!reads_back(out, spec, keys)) throw std::logic_error("this page does not read back as it was meant:\n" + out);
  return out;
}

}  // namespace sitrep
