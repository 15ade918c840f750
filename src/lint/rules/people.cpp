// SPDX-License-Identifier: MIT
// Names that are names, of people who are there.
#include <fmt/format.h>

#include "lint/fields.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "lint/words/teams.h"
#include "sitrep/model/suggest.h"

namespace sitrep::checks {
namespace {

// Whom the page names is written into every incident.
void team_on_page(const Case& c, Reporter& r) {
  const auto look_at = [&](const Entry& table, std::string_view field) {
    const auto name = table.text(field);
    if (is_team(name, c.routine.team_words))
      r.at(table, field, fmt::format("`{}` in [{}] is {}: name one person", field, table.kind, quoted(name)));
  };
  if (const auto* customer = c.page->find("customer")) look_at(*customer, "voice");
  for (const auto* person : c.page->all("person")) look_at(*person, "name");
}

}  // namespace

void team_as_person(const Case& c, Reporter& r) {
  if (c.page) return team_on_page(c, r);
  for (const auto& [entry, field, name] : named_people(c)) {
    if (!is_team(name, c.routine.team_words)) continue;
    r.at(*entry, field, fmt::format("{} is {}: name one person", field_of(c, *entry, field), quoted(name)),
         entry->kind == "close" ? "sitrep reopen WHY"
                                : fmt::format("sitrep amend {} {}=NAME", number(c, *entry), field));
  }
}

void unknown_person(const Case& c, Reporter& r) {
  if (c.routine.people.empty()) return;
  std::vector<std::string_view> known;
  for (const auto& person : c.routine.people) {
    known.push_back(person.name);
    known.insert(known.end(), person.aka.begin(), person.aka.end());
  }
  for (const auto& [entry, field, name] : named_people(c)) {
    if (c.people.known(name) || is_team(name, c.routine.team_words)) continue;
    const auto meant = nearest(name, known);
    r.at(*entry, field,
         fmt::format("{} is {}, whom the routine does not list{}", field_of(c, *entry, field), quoted(name),
                     meant.empty() ? "" : fmt::format("; did you mean {}?", meant)),
         fmt::format("sitrep amend {} {}={}", number(c, *entry), field, meant.empty() ? "NAME" : argument(meant)));
  }
}

void two_voices(const Case& c, Reporter& r) {
  const auto* voice = c.before->voice();
  const auto& update = *c.update;
  const auto speaker = update.has("who") ? update.text("who") : update.by();
  if (!voice || c.people.same(voice->text("name"), speaker)) return;
  r.at(update, update.has("who") ? "who" : "by",
       fmt::format("{} speaks to the customer here, and the voice is {}", speaker, voice->text("name")),
       fmt::format("sitrep update TEXT --to customer --who {}", argument(voice->text("name"))));
}

void crowded_room(const Case& c, Reporter& r) {
  const auto room = c.incident.room();
  if (c.routine.room_limit <= 0 || room.size() <= static_cast<std::size_t>(c.routine.room_limit)) return;
  r.file(c, fmt::format("{} people are in the room; the routine keeps it to {}", room.size(), c.routine.room_limit),
         "sitrep leave NAME");
}

}  // namespace sitrep::checks
