// SPDX-License-Identifier: MIT
#include "manual/specification.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "lint/rule.h"
#include "manual/words.h"
#include "sitrep/model/pages.h"

namespace sitrep::manual {
namespace {

// A cell of a table: what stands between backticks as it is, and elsewhere nothing that would be taken for a tag.
std::string cell(std::string_view words) {
  std::string out;
  bool literal = false;
  for (const char c : words) {
    if (c == '`') literal = !literal;
    if (c == '|' || (c == '<' && !literal)) out += '\\';
    out += c;
  }
  return out;
}

std::string fields_table(std::string_view owner, std::span<const FieldSpec> fields) {
  std::string out = "| field | type | | |\n| --- | --- | --- | --- |\n";
  for (const auto& field : fields) {
    if (field.meaning.empty()) throw std::runtime_error(fmt::format("{}: {} has no meaning", owner, field.name));
    out += fmt::format("| `{}` | {} | {} | {} |\n", field.name, cell(type_of(field)), need_of(field.need),
                       cell(field.meaning));
  }
  return out;
}

std::string kinds_tables() {
  std::string out;
  for (const auto& kind : kinds()) {
    if (!out.empty()) out += '\n';
    out += fmt::format("#### `[[{}]]`\n{}\n\n{}", kind.name, cell(kind.meaning), fields_table(kind.name, kind.fields));
  }
  return out;
}

std::string page_tables(std::string_view format) {
  const auto* page = find_page(format);
  if (!page) throw std::runtime_error(fmt::format("there is no format {}", format));
  std::string out;
  for (const auto& table : page->tables) {
    const auto name = table.form == Form::blocks ? fmt::format("[[{}]]", table.name) : fmt::format("[{}]", table.name);
    if (!out.empty()) out += '\n';
    if (table.form != Form::keys) out += fmt::format("`{}`: {}\n\n", name, cell(table.meaning));
    out += fields_table(name, table.fields);
  }
  return out;
}

std::string rules_table() {
  std::string out = "| rule | level | fires when |\n| --- | --- | --- |\n";
  for (const auto& rule : rules()) {
    out += fmt::format("| {} | {} | {} |\n", rule.name, levels_of(rule), cell(rule.summary));
  }
  return out;
}

std::string table(std::string_view mark, std::string_view name) {
  if (mark == "header") return fields_table("[incident]", header_fields());
  if (mark == "common") return fields_table("every entry", common_fields());
  if (mark == "kinds") return kinds_tables();
  if (mark == "rules") return rules_table();
  if (mark.starts_with("page ")) return page_tables(mark.substr(5));
  throw std::runtime_error(fmt::format("{}.in: there is nothing called {}", name, mark));
}

}  // namespace

std::string filled_markdown(std::string_view page_template, std::string_view name) {
  constexpr std::string_view begin = "<!-- @";
  constexpr std::string_view end = "@ -->";
  std::string out = fmt::format("<!-- Made from {}.in by scripts/manual: edit that. -->\n", name);
  while (!page_template.empty()) {
    const auto stop = std::min(page_template.find('\n'), page_template.size());
    const auto line = page_template.substr(0, stop);
    page_template.remove_prefix(std::min(stop + 1, page_template.size()));
    if (line.starts_with(begin) && line.ends_with(end)) {
      out += table(line.substr(begin.size(), line.size() - begin.size() - end.size()), name);
    } else {
      out += fmt::format("{}\n", line);
    }
  }
  return out;
}

}  // namespace sitrep::manual
