// SPDX-License-Identifier: MIT
#include "sitrep/format/read.h"

#include <fmt/format.h>

#include <algorithm>

#include "format/toml.h"
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

bool in_order(const std::vector<Entry>& entries) {
  return std::ranges::is_sorted(entries, id_less, &Entry::id);
}

}  // namespace

std::string_view formats_read() { return "incident/1, routine/1"; }

std::optional<Entry> read_block(const Blocks& blocks, const Block& block, std::vector<Problem>* problems) {
  if (block.odd || block.unreadable) return std::nullopt;
  const auto lines = block.line - 1;
  const auto table = parse_toml(blocks.text(block), lines, problems);
  if (!table) return std::nullopt;
  const auto* array = table->get_as<toml::array>(block.kind);
  const auto* body = array && array->size() == 1 ? array->get_as<toml::table>(0) : nullptr;
  if (!body) return std::nullopt;
  Entry entry(block.kind);
  entry.place = {block.line, 1, static_cast<std::uint32_t>(block.kind.size() + 4)};
  entry.fields = fields_of(*body, lines);
  return entry;
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
      log.problems.push_back({"unknown-format", {1, 1, 0}, unknown_format(*head, "incident/1")});
    }
  } else {
    log.is_incident = says_incident(blocks);  // a damaged header hides no entry
  }
  if (!log.is_incident) return log;

  log.entries.reserve(blocks.blocks.size());
  for (const auto& block : blocks.blocks) {
    if (auto entry = read_block(blocks, block, &log.problems)) log.entries.push_back(std::move(*entry));
  }
  if (!in_order(log.entries)) std::ranges::stable_sort(log.entries, id_less, &Entry::id);
  return log;
}

}  // namespace sitrep
