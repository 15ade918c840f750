// SPDX-License-Identifier: MIT
#include "view/reach.h"

#include <fmt/format.h>

namespace sitrep::view {

std::string_view reach_of(const Incident& incident, std::string_view name) {
  const auto key = incident.people().key(name);
  for (const auto& person : incident.routine().people) {
    if (incident.people().key(person.name) == key) return person.reach;
  }
  return {};
}

void put_reach(Screen& screen, const Incident& incident) {
  std::string_view label = "reach";
  for (const auto& attendee : incident.room()) {
    const auto reach = attendee.from.empty() ? reach_of(incident, attendee.name) : std::string_view();
    if (reach.empty()) continue;
    screen.labelled(label, fmt::format("{}: {}", attendee.name, reach));
    label = "";
  }
}

}  // namespace sitrep::view
