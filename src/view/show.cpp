// SPDX-License-Identifier: MIT
#include "view/show.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/layout.h"
#include "view/references.h"
#include "view/said.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

class Sheet {
 public:
  Sheet(const Incident& incident, const Look& look, std::size_t column)
      : incident_(incident), numbers_(incident), look_(look), column_(column) {}

  void row(std::string_view label, std::string_view text, Ink ink = Ink::plain) {
    const auto columns =
        look_.terminal ? std::max<std::size_t>(look_.columns - std::min(look_.columns, column_), 8) : any_width;
    text_ += hung(Row(look_).put(shorten(safe(label), column_ - 2), Ink::aside).to(column_), wrapped(text, columns),
                  ink, look_);
  }

  void gap() { text_ += "\n"; }

  // "4-c8v1e  fact: export-worker fails…" behind a field that refers.
  void field(const Field& field, const FieldSpec* spec) {
    if (spec && (spec->type == Type::id || spec->type == Type::ids)) {
      if (const auto* id = std::get_if<std::string>(&field.value)) return reference(field.name, *id);
      if (const auto* ids = std::get_if<std::vector<std::string>>(&field.value)) {
        std::string_view label = field.name;
        for (const auto& id : *ids) {
          reference(label, id);
          label = {};
        }
        return;
      }
    }
    if (const auto* list = std::get_if<std::vector<std::string>>(&field.value)) return row(field.name, joined(*list));
    row(field.name, value_in_words(field.value, numbers_, look_));
  }

  void entry(std::string_view label, const Entry& entry, bool stands) {
    row(label, fmt::format("{} {}: {}{}", numbers_(entry.id()), entry.kind, said(entry, numbers_, look_),
                           stands ? "" : " (withdrawn)"));
  }

  std::string when(const Time& time) const { return show_time(time, look_.now, look_.zone); }
  const Numbers& numbers() const { return numbers_; }
  std::string& text() { return text_; }

 private:
  void reference(std::string_view label, const std::string& id) {
    const auto* to = incident_.find(id);
    if (!to) return row(label, id + "  (no such entry)");
    entry(label, *to->now, to->stands());
  }

  const Incident& incident_;
  Numbers numbers_;
  const Look& look_;
  std::size_t column_;
  std::string text_;
};

// What became of it, in one word; empty where nothing can.
std::string state_of(const Incident& incident, const Entry& entry) {
  const auto id = entry.id();
  if (entry.kind == "guess") return std::string(in_words(incident.guess_state(id)));
  if (entry.kind == "report") return std::string(in_words(incident.confirmed(entry).state));
  if (!among(entry.kind, "question check task watch review followup")) return {};
  if (incident.is_open(entry)) return "open";
  if (incident.answered_by(id)) return "answered";
  return incident.done_by(id) ? "done" : "carried";
}

std::size_t label_columns(const Entry& entry) {
  std::size_t column = 12;
  for (const auto& field : entry.fields) column = std::max(column, width(safe(field.name)) + 2);
  return std::min<std::size_t>(column, 22);
}

}  // namespace

std::string show_text(const Incident& incident, const Standing& standing, const Look& look) {
  const auto& entry = *standing.now;
  const auto* kind = find_kind(entry.kind);
  Sheet sheet(incident, look, label_columns(entry));

  Row head(look);
  head.put(shorten(safe(entry.id()) + "  " + safe(entry.kind), look.terminal ? look.columns : any_width), Ink::title);
  sheet.text() += head.line();
  sheet.row("at", sheet.when(entry.at()));
  if (entry.has("logged")) sheet.row("logged", sheet.when(entry.logged()));
  sheet.row("by", entry.by());
  if (!entry.amends().empty()) {
    if (const auto* amended = incident.find(entry.amends())) sheet.entry("amends", *amended->said, amended->stands());
  }
  for (const auto& field : entry.fields) {
    if (among(field.name, "id at logged by amends")) continue;
    sheet.field(field, kind ? find_field(*kind, field.name) : nullptr);
  }
  if (!kind) sheet.row("", "this sitrep does not know this kind of entry", Ink::unsure);
  const auto redactions = redactions_of(incident);
  const auto [first, last] = redactions.equal_range(entry.id());
  for (auto each = first; each != last; ++each) {
    const auto& blank = *each->second;
    sheet.row("redacted", fmt::format("{} by {} at {} ({}): {}", blank.text("field"), sheet.numbers()(blank.id()),
                                      sheet.when(blank.at()), blank.by(), blank.text("why")));
  }
  if (standing.retraction) {
    const auto& back = *standing.retraction;
    sheet.row("withdrawn",
              fmt::format("by {} at {} ({}): {}", sheet.numbers()(back.id()), sheet.when(back.at()), back.by(),
                          back.text("why")),
              Ink::late);
  } else if (const auto state = state_of(incident, entry); !state.empty()) {
    sheet.row("state", state);
  }

  for (const auto* amendment : standing.amendments) {
    sheet.gap();
    sheet.row("amended by", fmt::format("{} at {} ({})", sheet.numbers()(amendment->id()),
                                        sheet.when(amendment->logged()), amendment->by()));
    for (const auto& field : amendment->fields) {
      if (among(field.name, "id at logged by amends clears")) continue;
      const auto* before = standing.said->find(field.name);
      const auto old = before ? value_in_words(before->value, sheet.numbers(), look) : std::string("nothing");
      sheet.row(field.name, "was: " + old, Ink::aside);
    }
    for (const auto& cleared : amendment->list("clears")) {
      const auto* before = standing.said->find(cleared);
      sheet.row(cleared,
                "was: " + (before ? value_in_words(before->value, sheet.numbers(), look) : std::string("nothing")),
                Ink::aside);
    }
  }

  const auto references = references_to(incident, entry.id());
  if (!references.empty()) sheet.gap();
  std::string_view label = "named by";
  for (const auto& reference : references) {
    sheet.row(label, fmt::format("{} {} ({}): {}{}", sheet.numbers()(reference.from->id()), reference.from->kind,
                                 reference.field, said(*reference.from, sheet.numbers(), look),
                                 reference.stands ? "" : " (withdrawn)"));
    label = {};
  }
  return sheet.text();
}

std::string show_json(const Incident& incident, const Standing& standing, const Look&) {
  auto json = versioned();
  json["incident"] = incident.header().id;
  json["now"] = to_json(*standing.now);
  json["said"] = to_json(*standing.said);
  json["stands"] = standing.stands();
  const auto state = state_of(incident, *standing.now);
  json["state"] = state.empty() ? Json(nullptr) : Json(state);
  json["amendments"] = Json::array();
  for (const auto* amendment : standing.amendments) json["amendments"].push_back(to_json(*amendment));
  json["retraction"] = standing.retraction ? to_json(*standing.retraction) : Json(nullptr);
  json["named_by"] = Json::array();
  for (const auto& reference : references_to(incident, standing.said->id())) {
    json["named_by"].push_back({{"id", reference.from->id()},
                                {"entry", reference.from->kind},
                                {"field", reference.field},
                                {"stands", reference.stands}});
  }
  return dumped(json);
}

}  // namespace sitrep
