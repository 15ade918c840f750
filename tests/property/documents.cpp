// SPDX-License-Identifier: MIT
#include "property/documents.h"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>

#include "sitrep/model/kinds.h"

namespace sitrep::draw {
namespace {

using Json = nlohmann::ordered_json;

struct Key {
  std::string name;
  Type type;
  Raw value;
};

struct Block {
  std::string line;  // "[incident]", "[[fact]]"; empty: the top of the file
  std::string name;
  std::vector<Key> keys;
};

bool chance(int percent) { return *rc::gen::inRange(0, 100) < percent; }

template <typename Item>
Item one_of(const std::vector<Item>& items) {
  return items[*rc::gen::inRange<std::size_t>(0, items.size())];
}

Raw text(std::string_view said) { return {fmt::format("\"{}\"", said), said}; }
Raw bare(std::string_view time) { return {std::string(time), time}; }
Raw list(const std::vector<Raw>& items) {
  Raw all{"[", Json::array()};
  for (const auto& each : items) {
    all.toml += each.toml + ", ";
    all.json.push_back(each.json);
  }
  all.toml += "]";
  return all;
}

std::vector<std::string_view> words_of(std::string_view words) {
  std::vector<std::string_view> all;
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    all.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return all;
}

const std::vector<Raw> times = {bare("2026-11-23T10:14:00+01:00"), bare("2026-11-23 10:14:00Z"),
                                bare("2026-11-23T10:14:00.00-09:30")};
const std::vector<Raw> no_times = {bare("2026-11-23T10:14:00"), bare("2026-11-23"), bare("10:14:00"),
                                   bare("2026-11-23T10:14:00.5Z")};

Raw good(const FieldSpec& spec) {
  switch (spec.type) {
    case Type::text:
    case Type::person: return text(one_of<std::string>({"Mina", "export an invoice", "a"}));
    case Type::word: return text(one_of(words_of(spec.words)));
    case Type::id: return text("1-aaaaa");
    case Type::ids: return chance(50) ? list({text("1-aaaaa")}) : list({});
    case Type::time: return one_of(times);
    case Type::boolean: return chance(50) ? Raw{"true", true} : Raw{"false", false};
    default: return chance(70) ? list({text("Acme"), text("Initech")}) : list({});
  }
}

bool is_text(Type type) { return type == Type::text || type == Type::person || type == Type::word || type == Type::id; }

// Something else; it may happen to be right.
Raw other(Type type) {
  std::vector<Raw> pool = {
      {"3", 3},        {"1.5", 1.5},       {"true", true},          list({}),          list({{"1", 1}}),
      text("plain"),   text(""),           {"\" \\t\"", " \t"},     list({text("x")}), list({text("")}),
      text("1-AAAAA"), text("0-aaaaa"),    text("1-aaaai"),         text("12-aaaaa "), text("resolved"),
      text("Upper"),   text("no-such-id"), text("0123456789-aaaaa")};
  if (!is_text(type)) pool.insert(pool.end(), no_times.begin(), no_times.end());
  return one_of(pool);
}

// "12-aaaaa " and the like are references that nobody can resolve; an id that is well formed and dangles is not drawn.
void put(Block& block, const FieldSpec& spec, Raw value) {
  block.keys.push_back({std::string(spec.name), spec.type, std::move(value)});
}

Block header() {
  Block block{"[incident]", "incident", {}};
  for (const auto& spec : header_fields()) {
    if (spec.need != Need::required && chance(50)) continue;
    put(block, spec, spec.name == "id" ? text("2026-11-23-acme") : good(spec));
  }
  return block;
}

Block entry(const KindSpec& kind, std::size_t number, const std::vector<std::string_view>& waivable, bool& takes_back) {
  Block block{fmt::format("[[{}]]", kind.name), std::string(kind.name), {}};
  const bool amends = chance(5);
  for (const auto& spec : common_fields()) {
    if (spec.name == "amends" ? !amends : spec.name == "clears" ? true : spec.need != Need::required && chance(60)) {
      continue;
    }
    put(block, spec, spec.name == "id" ? text(fmt::format("{}-aaaaa", number)) : good(spec));
  }
  const bool seen = chance(50);
  std::string outcome;
  for (const auto& spec : kind.fields) {
    // What an outcome asks besides is given to every close.
    const bool asked = kind.name == "close" && among(spec.name, "why approved_by same_as");
    if (spec.need == Need::either ? (spec.name == "seen") != seen
                                  : spec.need == Need::optional && !asked && chance(50)) {
      continue;
    }
    if (amends && chance(60)) continue;
    put(block, spec, kind.name == "waiver" && spec.name == "rule" ? text(one_of(waivable)) : good(spec));
  }
  takes_back = takes_back || amends || among(kind.name, "retraction redaction reopen");
  return block;
}

void spoil(Block& block) {
  const auto at = block.keys.empty() ? 0 : *rc::gen::inRange<std::size_t>(0, block.keys.size());
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      if (!block.keys.empty()) block.keys.erase(block.keys.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 1: block.keys.push_back({"more", Type::text, other(Type::boolean)}); break;
    case 2:
      if (const auto* kind = find_kind(block.name)) {
        std::vector<Raw> names = {text("id"), text("sorce")};
        for (const auto& spec : kind->fields) names.push_back(text(spec.name));
        block.keys.push_back({"clears", Type::words, list({one_of(names)})});
      }
      break;
    default:
      if (!block.keys.empty()) block.keys[at].value = other(block.keys[at].type);
  }
}

void write(Document& document, const Block& block) {
  if (!block.line.empty()) document.toml += "\n" + block.line + "\n";
  auto object = Json::object();
  for (const auto& key : block.keys) {
    if (object.contains(key.name)) continue;
    document.toml += fmt::format("{} = {}\n", key.name, key.value.toml);
    object[key.name] = key.value.json;
  }
  if (block.line.empty()) {
    document.json.update(object);
  } else if (block.line.starts_with("[[")) {
    auto& all = document.json[block.name];
    // What a key above has said stands: the whole would be no TOML.
    if (all.is_null() || (all.is_array() && !all.empty())) all.push_back(object);
  } else {
    document.json[block.name] = object;
  }
}

}  // namespace

Document incident(const std::vector<std::string_view>& waivable) {
  Document document;
  document.json = Json::object();
  std::vector<Block> blocks = {{"", "", {{"format", Type::text, text("incident/1")}}}, header()};
  const auto all = kinds();
  blocks.push_back(entry(all.front(), 1, waivable, document.takes_back));
  const auto more = *rc::gen::inRange<std::size_t>(0, 6);
  std::size_t closes = 0;
  for (std::size_t number = 2; number < 2 + more; ++number) {
    const auto& kind = all[*rc::gen::inRange<std::size_t>(0, all.size())];
    blocks.push_back(entry(kind, number, waivable, document.takes_back));
    closes += kind.name == "close" ? 1 : 0;
  }
  document.takes_back = document.takes_back || closes > 1;  // the last one stands
  if (chance(3)) blocks.front().keys.push_back({"fact", Type::words, text("it fails")});
  if (chance(3)) blocks.erase(blocks.begin() + 1);
  if (chance(60)) {
    const auto faults = *rc::gen::inRange(1, 4);
    for (int fault = 0; fault < faults; ++fault) spoil(blocks[*rc::gen::inRange<std::size_t>(0, blocks.size())]);
  }
  for (const auto& block : blocks) {
    document.takes_back =
        document.takes_back || std::ranges::find(block.keys, "amends", &Key::name) != block.keys.end();
    write(document, block);
  }
  return document;
}

}  // namespace sitrep::draw
