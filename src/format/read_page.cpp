// SPDX-License-Identifier: MIT
// Playbooks, routines and drills, all by the pages' tables: what is read, what is known and what type it has cannot
// drift.
#include <fmt/format.h>

#include <algorithm>

#include "format/ignores.h"
#include "format/toml.h"
#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "sitrep/model/types.h"

namespace sitrep {
namespace {

Time midnight(const toml::date& day) {
  return {date::sys_days(date::year(day.year) / day.month / day.day), Minutes(0)};
}

class Reader {
 public:
  explicit Reader(Page& page) : page_(page), spec_(*page.spec) {}

  void read(const toml::table& all) {
    const auto& own = spec_.tables.front();
    for (auto& field : fields_of(all, 0)) {
      const auto& node = *all.get(field.name);
      if (field.name == "format" || field.name.starts_with("x_")) continue;
      if (find_field(own, field.name)) {
        keep(page_.keys, own, std::move(field), node);
      } else if (const auto* table = find_table(spec_, field.name); !table || field.name.empty()) {
        unknown(field, names_at_top());
      } else if (table->form == Form::section) {
        section(*table, field, node);
      } else {
        blocks(*table, field, node);
      }
    }
    std::ranges::stable_sort(page_.tables, {}, &Entry::place);
  }

 private:
  void section(const TableSpec& spec, const Field& field, const toml::node& node) {
    if (const auto* table = node.as_table()) return take(spec, *table);
    problem("wrong-type", field.place,
            fmt::format("`{0}` is a section: write [{0}] on a line of its own and its keys below", spec.name));
  }

  void blocks(const TableSpec& spec, const Field& field, const toml::node& node) {
    const auto* array = node.as_array();
    if (array && std::ranges::all_of(*array, [](const toml::node& each) { return each.is_table(); })) {
      for (const auto& each : *array) take(spec, *each.as_table());
    } else {
      problem("wrong-type", field.place,
              fmt::format("`{0}` stands in blocks: write [[{0}]] on a line of its own for each and its keys below",
                          spec.name));
    }
  }

  void take(const TableSpec& spec, const toml::table& table) {
    Entry entry(spec.name);
    const auto& from = table.source().begin;
    entry.place = {from.line, from.column, 0};
    for (auto& field : fields_of(table, 0)) {
      const auto& node = *table.get(field.name);
      keep(entry, spec, std::move(field), node);
    }
    page_.tables.push_back(std::move(entry));
  }

  void keep(Entry& into, const TableSpec& table, Field field, const toml::node& node) {
    const auto* spec = find_field(table, field.name);
    if (!spec && !field.name.starts_with("x_")) {
      std::vector<std::string_view> names;
      for (const auto& each : table.fields) names.push_back(each.name);
      unknown(field, names);
    }
    if (spec && !fits(field.value, *spec)) {
      problem("wrong-type", field.place, wrong_type(fmt::format("`{}`", spec->name), field.value, *spec));
      field.value = Odd{"unfit"};
      field.items.clear();
    }
    if (const auto* day = spec && spec->type == Type::date ? node.as_date() : nullptr)
      field.value = midnight(day->get());
    into.fields.push_back(std::move(field));
  }

  void unknown(const Field& field, const std::vector<std::string_view>& known) {
    problem("unknown-key", field.key,
            fmt::format("`{}` is no part of {}{}", safe(field.name), spec_.format, did_you_mean(field.name, known)));
  }

  void problem(std::string_view rule, const Place& place, std::string message) {
    page_.problems.push_back({rule, place, std::move(message)});
  }

  std::vector<std::string_view> names_at_top() const {
    std::vector<std::string_view> names;
    for (const auto& field : spec_.tables.front().fields) names.push_back(field.name);
    for (const auto& table : spec_.tables.subspan(1)) names.push_back(table.name);
    return names;
  }

  Page& page_;
  const PageSpec& spec_;
};

// The scan speaks of incidents: these formats have tables, and no command merges them.
void add_scanned(const Blocks& blocks, std::vector<Problem>& problems) {
  for (auto problem : blocks.problems) {
    if (problem.rule == "foreign-spelling" || problem.rule == "unused-ignore") continue;
    if (problem.rule == "conflict-marker") {
      problem.message = "a merge was left unresolved here: keep what is right of both sides, and take the marks out";
    }
    problems.push_back(std::move(problem));
  }
}

std::string unknown_format(const toml::table& all, const PageSpec& spec) {
  const auto* format = all.get_as<std::string>("format");
  if (format)
    return fmt::format("this file is {}; this sitrep reads {}", safe(shorten(format->get(), 60)), spec.format);
  return fmt::format("no `format`: the first line of {} is format = \"{}\"",
                     spec.folder.empty() ? "sitrep.toml" : "such a file", spec.format);
}

}  // namespace

Page read_page(std::string_view bytes, std::string path, const PageSpec& spec) {
  Page page;
  page.spec = &spec;
  page.path = std::move(path);
  page.keys = Entry(spec.name);
  page.keys.place = {1, 1, 0};
  const auto blocks = scan(bytes);
  add_scanned(blocks, page.problems);
  bool admitted = !blocks.too_large && !blocks.head_unreadable;
  for (const auto& block : blocks.blocks) admitted = admitted && !block.unreadable;
  const auto all = admitted ? parse_toml(bytes, 0, &page.problems) : std::nullopt;
  if (!all) return page;
  const auto* format = all->get_as<std::string>("format");
  page.readable = format && format->get() == spec.format;
  if (page.readable) {
    page.ignores = ignores_in(bytes);
    Reader(page).read(*all);
  } else {
    page.problems.push_back({"unknown-format", place_of_key(*all, "format"), unknown_format(*all, spec)});
  }
  return page;
}

}  // namespace sitrep
