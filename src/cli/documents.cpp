// SPDX-License-Identifier: MIT
#include "cli/documents.h"

#include <algorithm>
#include <iterator>

#include "sitrep/format/read.h"
#include "sitrep/model/blanked.h"
#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

// Which field of which kind is which part; what is not here is nobody's to find: people, ids, words out of lists.
struct Row {
  std::string_view kind, field;
  Part part;
};
constexpr Row rows[] = {
    {"report", "customer", Part::customer}, {"report", "blocked", Part::blocked}, {"report", "error", Part::error},
    {"report", "account", Part::account},   {"report", "steps", Part::said},      {"report", "at_stake", Part::said},
    {"fact", "text", Part::fact},           {"fact", "source", Part::said},       {"guess", "text", Part::guess},
    {"question", "text", Part::said},       {"check", "text", Part::said},        {"impact", "affected", Part::said},
    {"impact", "works", Part::said},        {"impact", "fails", Part::said},      {"impact", "unknown", Part::said},
    {"impact", "workaround", Part::repair}, {"update", "text", Part::said},       {"plan", "text", Part::repair},
    {"task", "text", Part::said},           {"done", "text", Part::said},         {"change", "text", Part::repair},
    {"trial", "text", Part::repair},        {"watch", "signals", Part::said},     {"lesson", "text", Part::repair},
    {"followup", "text", Part::said},       {"note", "text", Part::said},         {"close", "text", Part::said},
};

constexpr Row page_rows[] = {
    {"playbook", "title", Part::title},    {"playbook", "blocked", Part::blocked},
    {"playbook", "symptoms", Part::error}, {"playbook", "look_first", Part::page},
    {"playbook", "logs", Part::page},      {"playbook", "workaround", Part::repair},
    {"playbook", "steps", Part::repair},   {"playbook", "message", Part::page},
};

void take_value(const Field& field, Part part, const TakeText& take) {
  if (is_blanked(field.value)) return;
  if (const auto* text = std::get_if<std::string>(&field.value)) {
    take(part, *text);
  } else if (const auto* list = std::get_if<std::vector<std::string>>(&field.value)) {
    for (const auto& each : *list) take(part, each);
  }
}

// The first of a kind; those that follow it stand below it.
template <typename Rows>
const Row* rows_of(std::string_view kind, const Rows& all) {
  return std::ranges::find(all, kind, &Row::kind);
}

template <typename Rows>
void take_entry(const Entry& entry, const Rows& all, const TakeText& take) {
  const auto* row = rows_of(entry.kind, all);
  for (; row != std::end(all) && row->kind == entry.kind; ++row) {
    if (const auto* field = entry.find(row->field)) take_value(*field, row->part, take);
  }
}

void take_entry(const Skim& log, const Skim::Part& entry, const TakeText& take) {
  const auto texts = log.texts_of(entry);
  for (const auto* row = rows_of(entry.kind, rows); row != std::end(rows) && row->kind == entry.kind; ++row) {
    for (const auto& said : texts) {
      if (said.field == row->field && (said.text != redacted || said.of > 1)) take(row->part, said.text);
    }
  }
}

// The ids of what was corrected or withdrawn, and of what does so.
std::vector<std::string_view> revised(const Skim& log) {
  std::vector<std::string_view> ids;
  for (const auto& entry : log.entries()) {
    const auto of = entry.kind == "retraction" ? log.text(entry, "of") : log.text(entry, "amends");
    if (!of.empty()) ids.insert(ids.end(), {of, entry.id});
  }
  return ids;
}

std::string_view title_of(const Skim& log) {
  auto title = log.title();
  for (const auto& entry : log.entries()) {
    if (entry.kind != "about") continue;
    if (const auto text = log.text(entry, "title"); !text.empty()) title = text;
  }
  return title;
}

}  // namespace

void texts_of(const Page& playbook, const TakeText& take) { take_entry(playbook.keys, page_rows, take); }

void texts_of(std::string_view title, const std::vector<const Entry*>& standing, const TakeText& take) {
  if (title != redacted) take(Part::title, title);
  for (const auto* entry : standing) take_entry(*entry, rows, take);
}

// What stands of an entry depends on those alone that correct or withdraw it: they are folded as a log of their own.
void texts_of(const Skim& log, const Routine& routine, const TakeText& take) {
  const auto ids = revised(log);
  if (ids.empty()) {
    if (const auto title = title_of(log); title != redacted) take(Part::title, title);
    for (const auto& entry : log.entries()) take_entry(log, entry, take);
    return;
  }
  std::string alone(log.head());
  for (const auto& entry : log.entries()) {
    if (entry.kind == "about" || std::ranges::find(ids, entry.id) != ids.end()) alone.append(entry.block) += '\n';
  }
  const auto read = read_incident(alone, {});
  const People people(routine, read);
  const auto incident = fold(read, routine, people);
  texts_of(incident.title(), standing_entries(incident), take);
  for (const auto& entry : log.entries()) {
    if (entry.kind != "about" && std::ranges::find(ids, entry.id) == ids.end()) take_entry(log, entry, take);
  }
}

std::vector<const Entry*> standing_entries(const Incident& incident) {
  std::vector<const Entry*> all;
  for (const auto& kind : kinds()) {
    for (const auto* entry : incident.standing(kind.name)) all.push_back(entry);
  }
  return all;
}

}  // namespace sitrep
