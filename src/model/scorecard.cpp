// SPDX-License-Identifier: MIT
#include "sitrep/model/scorecard.h"

#include <algorithm>

#include "sitrep/model/milestones.h"

namespace sitrep {
namespace {

void add(std::vector<std::string>& names, std::string_view name, const People& people) {
  const auto same = [&](const std::string& each) { return people.same(each, name); };
  if (!name.empty() && std::ranges::none_of(names, same)) names.emplace_back(name);
}

bool to_customer(const Entry& update) { return update.text("to") == "customer"; }

// A drill is over when people stop, whether or not they stay for the watch that a close asks.
const Entry* last_happened(const Log& log) {
  const auto latest = std::ranges::max_element(log.entries, {}, [](const Entry& each) { return each.at().instant; });
  return latest == log.entries.end() ? nullptr : &*latest;
}

}  // namespace

Scorecard scorecard(const Log& log, const Routine& routine, const People& people) {
  const auto incident = fold(log, routine, people);
  Scorecard score;
  score.id = log.header.id;
  score.drill = log.header.drill;
  score.opened = incident.opened();
  const auto owners = incident.standing("owner");
  for (const auto* each : owners) add(score.decided, each->text("name"), people);
  for (const auto* each : incident.standing("update")) {
    if (!to_customer(*each)) continue;
    if (score.told.empty()) score.to_update = until(incident, each);
    add(score.told, each->has("who") ? each->text("who") : each->by(), people);
  }
  for (const auto* each : incident.standing("change")) {
    add(score.decided, each->text("approved_by"), people);
    add(score.fixed, each->has("who") ? each->text("who") : each->by(), people);
  }
  for (const auto* each : incident.standing("task")) {
    if (incident.done_by(each->id())) add(score.fixed, each->text("who"), people);
  }
  if (!owners.empty()) score.to_owner = until(incident, owners.front());
  score.asked_to_confirm = !incident.standing("report").empty();
  score.to_confirmation = until(incident, last_confirmation(incident));
  const auto* closing = incident.closing();
  score.closed = closing != nullptr;
  score.took = until(incident, closing ? closing : last_happened(log)).value_or(Seconds{0});
  for (const auto* each : incident.standing("guess")) {
    ++score.guesses;
    if (incident.guess_state(each->id()) != GuessState::open) ++score.settled;
  }
  const auto rhythm = rhythm_of(log, incident);
  score.updates = rhythm.updates;
  score.on_time = rhythm.on_time;
  return score;
}

}  // namespace sitrep
