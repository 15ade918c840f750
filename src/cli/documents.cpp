// SPDX-License-Identifier: MIT
#include "cli/documents.h"

#include <algorithm>
#include <iterator>

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

template <typename Rows>
void take_entry(const Entry& entry, const Rows& all, const TakeText& take) {
  const auto* row = std::ranges::find(all, std::string_view(entry.kind), &Row::kind);
  for (; row != std::end(all) && row->kind == entry.kind; ++row) {
    if (const auto* field = entry.find(row->field)) take_value(*field, row->part, take);
  }
}

}  // namespace

void texts_of(const Page& playbook, const TakeText& take) { take_entry(playbook.keys, page_rows, take); }

void texts_of(std::string_view title, const std::vector<const Entry*>& standing, const TakeText& take) {
  if (title != redacted) take(Part::title, title);
  for (const auto* entry : standing) take_entry(*entry, rows, take);
}

std::vector<const Entry*> standing_entries(const Incident& incident) {
  std::vector<const Entry*> all;
  for (const auto& kind : kinds()) {
    for (const auto* entry : incident.standing(kind.name)) all.push_back(entry);
  }
  return all;
}

std::optional<std::vector<const Entry*>> plain_entries(const Log& log) {
  std::vector<const Entry*> all;
  all.reserve(log.entries.size());
  for (const auto& entry : log.entries) {
    if (entry.kind == "retraction" || entry.has("amends")) return std::nullopt;
    all.push_back(&entry);
  }
  return all;
}

}  // namespace sitrep
