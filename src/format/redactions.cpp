// SPDX-License-Identifier: MIT
#include "format/redactions.h"

#include <algorithm>
#include <optional>

#include "format/content.h"
#include "format/lines.h"
#include "sitrep/format/read.h"
#include "sitrep/format/write.h"
#include "sitrep/model/blanked.h"

namespace sitrep {
namespace {

std::string_view value_of(std::string_view said, const Pair& pair) {
  return said.substr(pair.value, std::max(pair.value_end, pair.value) - pair.value);
}

// What a plainly spelled string says; empty where it is anything else.
std::string_view plain_string(std::string_view value) {
  if (value.size() < 2 || (value[0] != '"' && value[0] != '\'') || value.back() != value[0]) return {};
  const auto inside = value.substr(1, value.size() - 2);
  return inside.find_first_of("\\\n\"'") == std::string_view::npos ? inside : std::string_view();
}

// `"[redacted]"`, or a list of nothing else.
bool spells_blanked(std::string_view value) {
  bool any = false;
  while (!value.empty()) {
    const char first = value.front();
    value.remove_prefix(1);
    if (first == '"' || first == '\'') {
      if (!value.starts_with(redacted) || !value.substr(redacted.size()).starts_with(first)) return false;
      value.remove_prefix(redacted.size() + 1);
      any = true;
    } else if (std::string_view(" \t\n,[]").find(first) == std::string_view::npos) {
      return false;
    }
  }
  return any;
}

std::string respelled(std::string_view said, std::string_view field, std::string_view value) {
  std::string out;
  std::size_t at = 0;
  for (const auto& pair : pairs_of(said)) {
    if (pair.key != field) continue;
    out.append(said.substr(at, pair.value - at)).append(value);
    at = std::max(pair.value, pair.value_end);
  }
  return out.append(said.substr(at));
}

bool sets_id(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line.starts_with("id") && line.substr(2).find_first_not_of(" \t") == line.substr(2).find('=');
}

// The first words of an entry, where one of these fields bears on them; else empty.
std::string gloss_with(std::string_view version, const std::set<std::string, std::less<>>& fields) {
  const auto blocks = scan(version);
  const auto entry = read_block(blocks, blocks.blocks.at(0));
  if (!entry) return {};
  const auto gloss = gloss_of(*entry);
  for (const auto& name : fields) {
    const auto* field = entry->find(name);
    if (!field || !is_blanked(field->value)) continue;
    const bool list = std::holds_alternative<std::vector<std::string>>(field->value);
    auto other = *entry;
    if (list) {
      other.set(name, std::vector<std::string>(1, "?"));
    } else {
      other.set(name, std::string("?"));
    }
    if (gloss_of(other) != gloss) return gloss;
  }
  return {};
}

}  // namespace

void Redactions::add(std::string_view block) {
  // A damaged block has not said that something was blanked: the versions differ, and a person decides.
  const auto blocks = scan(block);
  if (!read_block(blocks, blocks.blocks.at(0))) return;
  const auto said = content_of(block).said;
  std::string_view of, field;
  for (const auto& pair : pairs_of(said)) {
    if (pair.key == "of") of = plain_string(value_of(said, pair));
    if (pair.key == "field") field = plain_string(value_of(said, pair));
  }
  if (!of.empty() && !field.empty() && field != "id") fields_[std::string(of)].emplace(field);
}

void Redactions::apply(std::string_view id, std::vector<std::string>& versions) {
  const auto named = fields_.find(id);
  for (const auto& field : named->second) {
    std::optional<std::string> blank;
    std::vector<std::string> contents;
    for (const auto& version : versions) {
      const auto& said = contents.emplace_back(content_of(version).said);
      for (const auto& pair : pairs_of(said)) {
        const auto value = value_of(said, pair);
        if (pair.key == field && spells_blanked(value) && (!blank || value < *blank)) blank = value;
      }
    }
    if (!blank) continue;
    for (std::size_t at = 0; at < versions.size(); ++at) {
      auto now = respelled(contents[at], field, *blank);
      if (now == contents[at]) continue;
      now.pop_back();  // a version ends without a line end
      versions[at] = std::move(now);
    }
  }
  for (const auto& version : versions) {
    const auto gloss = gloss_with(version, named->second);
    if (gloss.empty()) continue;
    auto& known = glosses_[named->first];
    if (known.empty() || gloss < known) known = gloss;
  }
}

std::string Redactions::glossed(std::string_view block) const {
  std::string out;
  std::size_t at = 0;
  if (glosses_.empty() || block.find('#') == std::string_view::npos) return std::string(block);
  for (const auto& line : lines_of(block)) {
    if (line.comment == std::string_view::npos) continue;
    const auto said = line.text.substr(0, line.comment);
    if (sets_id(said)) continue;  // no comment of ours stands there
    for (auto from = said.find_first_of("\"'"); from < said.size(); from = said.find_first_of("\"'", from + 1)) {
      const auto end = said.find(said[from], from + 1);
      const auto gloss = end < said.size() ? glosses_.find(said.substr(from + 1, end - from - 1)) : glosses_.end();
      if (gloss == glosses_.end()) continue;
      out.append(block.substr(at, line.begin + line.comment - at)).append("# ").append(gloss->second);
      at = line.begin + line.text.size();
      break;
    }
  }
  return out.append(block.substr(at));
}

}  // namespace sitrep
