// SPDX-License-Identifier: MIT
#include "sitrep/format/read.h"

#include <fmt/format.h>

#include <algorithm>

#include "format/plain.h"
#include "format/toml.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/pages.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

// `format` says another version or nothing: the message says which, and what this program reads.
std::string unknown_format(const toml::table& head, std::string_view wanted) {
  const auto* format = head.get_as<std::string>("format");
  if (!format) return fmt::format("no `format`: the first line of such a file is format = \"{}\"", wanted);
  return fmt::format("this file is {}; this sitrep reads {}", safe(shorten(format->get(), 60)), wanted);
}

void read_header(const toml::table& head, Log& log) {
  for (const auto& field : fields_of(head, 0)) {
    if (field.name == "format" || field.name == "incident" || field.name.starts_with("x_")) continue;
    if (find_kind(field.name)) {
      log.problems.push_back(
          {"foreign-spelling", field.key, fmt::format("an entry is written [[{}]], on a line of its own", field.name)});
      continue;
    }
    log.problems.push_back({"unknown-key", field.key, fmt::format("`{}` is no part of incident/1", safe(field.name))});
  }
  const auto* table = head.get_as<toml::table>("incident");
  if (!table) return;
  const auto& from = table->source().begin;
  log.header.place = {from.line, from.column, 0};
  log.header.fields = fields_of(*table, 0);
  for (const auto& field : log.header.fields) {
    if (const auto* text = std::get_if<std::string>(&field.value)) {
      if (field.name == "id") log.header.id = *text;
      if (field.name == "title") log.header.title = *text;
      if (field.name == "opened_by") log.header.opened_by = *text;
      if (field.name == "drill") log.header.drill = *text;
    }
    const auto* time = std::get_if<Time>(&field.value);
    if (time && field.name == "opened") log.header.opened = *time;
  }
}

// An entry with the text it was read from, by which twins (two entries of one id) are told apart: what is first must
// not depend on where a merge has put it.
struct Read {
  Entry entry;
  std::string_view text;
};

bool before(const Read& a, const Read& b) {
  const auto left = a.entry.id();
  const auto right = b.entry.id();
  if (left != right) return id_less(left, right);
  return !left.empty() && a.text < b.text;
}

// Without the blank lines that separate it from the next.
std::string_view body(const Blocks& blocks, const Block& block) {
  const auto text = blocks.text(block);
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

}  // namespace

std::string_view formats_read() {
  static const std::string all = [] {
    std::string named = "incident/1";
    for (const auto& page : pages()) named += fmt::format(", {}", page.format);
    return named;
  }();
  return all;
}

std::optional<Entry> read_block(const Blocks& blocks, const Block& block, std::vector<Problem>* problems) {
  if (block.odd || block.unreadable) return std::nullopt;
  auto plain = read_plain(blocks, block);
  return plain ? std::move(plain) : read_by_toml(blocks, block, problems);
}

std::optional<Entry> read_by_toml(const Blocks& blocks, const Block& block, std::vector<Problem>* problems) {
  const auto lines = block.line - 1;
  const auto table = parse_toml(blocks.text(block), lines, problems);
  if (!table) return std::nullopt;
  const auto* array = table->get_as<toml::array>(block.kind);
  const auto* body = array && array->size() == 1 ? array->get_as<toml::table>(0) : nullptr;
  if (!body) return std::nullopt;
  Entry entry(block.kind);
  const auto column = blocks.text(block).find('[') + 1;  // only blanks stand before it
  entry.place = {block.line, static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(block.kind.size() + 4)};
  entry.fields = fields_of(*body, lines);
  return entry;
}

std::string why_no_incident(const Blocks& blocks) {
  // What is said of its format comes before what else is wrong with it.
  const auto problems = read_incident(blocks.head(), "").problems;
  const auto format = std::ranges::find(problems, "unknown-format", &Problem::rule);
  if (format != problems.end()) return format->message;
  return problems.empty() ? "not an incident file" : problems.front().message;
}

Log read_incident(std::string_view bytes, std::string path) {
  Log log;
  log.path = std::move(path);
  const auto blocks = scan(bytes);
  log.problems = blocks.problems;
  if (blocks.too_large) return log;

  const auto head = blocks.head_unreadable ? std::nullopt : parse_toml(blocks.head(), 0, &log.problems);
  if (head) {
    const auto* format = head->get_as<std::string>("format");
    log.is_incident = format && format->get() == "incident/1";
    if (log.is_incident) {
      read_header(*head, log);
    } else {
      // What else was found was measured by the wrong format.
      log.problems = {{"unknown-format", place_of_key(*head, "format"), unknown_format(*head, "incident/1")}};
    }
  } else {
    log.is_incident = says_incident(blocks);  // a damaged header hides no entry
  }
  if (!log.is_incident) return log;

  std::vector<Read> read;
  read.reserve(blocks.blocks.size());
  for (const auto& block : blocks.blocks) {
    if (auto entry = read_block(blocks, block, &log.problems)) read.push_back({std::move(*entry), body(blocks, block)});
  }
  if (!std::ranges::is_sorted(read, before)) std::ranges::stable_sort(read, before);
  log.entries.reserve(read.size());
  for (auto& each : read) log.entries.push_back(std::move(each.entry));
  std::ranges::stable_sort(log.problems, {}, &Problem::place);
  return log;
}

}  // namespace sitrep
