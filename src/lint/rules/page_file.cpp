// SPDX-License-Identifier: MIT
// The rules of the file, where the file is a playbook, a routine or a drill.
#include <fmt/format.h>

#include <algorithm>

#include "lint/page_parts.h"
#include "lint/phrase.h"
#include "model/ascii.h"
#include "sitrep/model/below.h"
#include "sitrep/model/error.h"
#include "sitrep/model/safe.h"

namespace sitrep::in_page {
namespace {

bool is_slug(std::string_view name) {
  return !name.empty() && name.front() != '-' &&
         std::ranges::all_of(name, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool names_somebody(const FieldSpec* spec) {
  return spec && (spec->type == Type::person || spec->type == Type::people || spec->type == Type::incidents);
}

std::string hidden_in(std::string_view field, std::string_view text, bool strict) {
  const auto hidden = find_hidden(text, strict);
  if (!hidden) return {};
  return fmt::format("U+{:04X} in `{}` cannot be seen; take it out", static_cast<std::uint32_t>(hidden->character),
                     field);
}

// Without the database of zones there is nothing to compare with.
void unknown_zone(const Case& c, Reporter& r) {
  const auto name = c.page->keys.text("timezone");
  if (name.empty() || !c.around.check_zone) return;
  try {
    c.around.check_zone(name);
  } catch (const Error& error) {
    if (error.status() == Status::usage) r.at(c.page->keys, "timezone", error.what());
  }
}

}  // namespace

// A part that the page lacks is for playbook-incomplete and its like; here it is a field of one block.
void missing_field(const Case& c, Reporter& r) {
  for (const auto& table : c.page->tables) {
    const auto& spec = *find_table(*c.page->spec, table.kind);
    if (spec.form != Form::blocks) continue;
    for (const auto* field : missing(spec, &table)) {
      r.at(table, field->name, fmt::format("this {} lacks `{}`: {}", spec.name, field->name, field->meaning));
    }
  }
}

// Types are the reader's to tell; a folder is a string, and not any string.
void wrong_type(const Case& c, Reporter& r) {
  const auto* record = c.page->find("record");
  if (record && record->has("where") && !stays_below(record->text("where")))
    r.at(*record, "where", std::string(where_below));
}

// That a rule exists is for broken-link.
void unknown_word(const Case& c, Reporter& r) {
  unknown_zone(c, r);
  const auto* fixed = c.page->find("fixed");
  const auto skipped = fixed ? fixed->list("skip") : std::span<const std::string>();
  for (std::size_t at = 0; at < skipped.size(); ++at) {
    const auto* rule = find_rule(skipped[at]);
    if (!rule || ((rule->when & close_out) && rule->name != "unconfirmed-customer")) continue;
    r.at_item(*fixed, "skip", at,
              rule->name == "unconfirmed-customer"
                  ? "unconfirmed-customer is never skipped: closed means that the customer could do it again"
                  : fmt::format("{} is no close-out rule, so there is nothing to skip", rule->name));
  }
}

// Somewhere on earth it is tomorrow already.
void future_time(const Case& c, Reporter& r) {
  const auto reviewed = day(c.page->keys, "reviewed");
  if (!reviewed || *reviewed <= c.now() + std::chrono::hours(14)) return;
  r.at(c.page->keys, "reviewed", "`reviewed` is the day when somebody last read it; this one is still to come");
}

void hidden_character(const Case& c, Reporter& r) {
  each_table(*c.page, [&](const Entry& table, const TableSpec& spec) {
    for (const auto& field : table.fields) {
      const bool name = names_somebody(find_field(spec, field.name));
      const auto level = name ? Level::error : Level::warning;
      if (const auto* text = std::get_if<std::string>(&field.value)) {
        const auto fault = hidden_in(field.name, *text, name);
        if (!fault.empty()) r.as(level).at(table, field.name, fault);
      } else if (const auto* list = std::get_if<std::vector<std::string>>(&field.value)) {
        for (std::size_t at = 0; at < list->size(); ++at) {
          const auto fault = hidden_in(field.name, (*list)[at], name);
          if (!fault.empty()) r.as(level).at_item(table, field.name, at, fault);
        }
      }
    }
  });
}

// By the last folder's name alone: below this root there may be others.
void misplaced_file(const Case& c, Reporter& r) {
  const std::string_view path = c.page->path;
  const auto& spec = *c.page->spec;
  if (path.empty() || path == "-" || path == "standard input" || path.starts_with('<')) return;
  const auto slash = path.rfind('/');
  const auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const auto folder = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
  if (spec.folder.empty()) {
    if (name == "sitrep.toml") return;
    r.file(c, "a routine lies at the root of the repository and is called sitrep.toml; this one is obeyed by nobody",
           fmt::format("git mv {} sitrep.toml", argument(path)));
    return;
  }
  if (folder != spec.folder && !folder.ends_with(fmt::format("/{}", spec.folder))) {
    r.file(c, fmt::format("the file lies outside {}, where the {}s are", spec.folder, spec.name),
           fmt::format("git mv {} {}/", argument(path), spec.folder));
  } else if (!name.ends_with(".toml") || !is_slug(name.substr(0, name.size() - 5))) {
    r.file(c, fmt::format(
                  "a {} is called by its file's name, which is made of a-z, 0-9 and -, with .toml behind it; not {}",
                  spec.name, quoted(name)));
  }
}

}  // namespace sitrep::in_page
