// SPDX-License-Identifier: MIT
#include "cli/names.h"

#include <fmt/format.h>

#include <algorithm>

#include "lint/words/teams.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/log.h"
#include "sitrep/model/people.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep {

std::string usual_voice(const Routine& routine) {
  return is_team(routine.customer_voice, routine.team_words) ? std::string() : routine.customer_voice;
}

std::vector<std::string> advice_on_names(const Entry& entry, const Routine& routine) {
  std::vector<std::string> advice;
  const auto* kind = find_kind(entry.kind);
  if (!kind || entry.has("from")) return advice;  // a guest in the room is nobody's to list
  std::vector<std::string_view> known;
  for (const auto& person : routine.people) known.push_back(person.name);
  const Log alone;
  const People people(routine, alone);
  const auto number = entry.id().substr(0, entry.id().find('-'));
  for (const auto& field : kind->fields) {
    // Who is asked may be the customer, and a customer may be a team.
    const bool ours = field.type == Type::person && field.name != "to";
    const auto name = ours ? entry.text(field.name) : std::string_view();
    if (name.empty()) continue;
    if (is_team(name, routine.team_words)) {
      advice.push_back(fmt::format("{} is a team or a role, and this asks for one person (sitrep amend {} {}=NAME)",
                                   safe(name), number, field.name));
    } else if (!people.known(name)) {
      const auto near = nearest(name, known);
      advice.push_back(fmt::format("sitrep.toml lists nobody called {}{} (sitrep amend {} {}={})", safe(name),
                                   did_you_mean(name, known), number, field.name, near.empty() ? "NAME" : safe(near)));
    }
  }
  return advice;
}

}  // namespace sitrep
