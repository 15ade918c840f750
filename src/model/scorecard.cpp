// SPDX-License-Identifier: MIT
#include "sitrep/model/scorecard.h"

#include <algorithm>

#include "model/later.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/milestones.h"

namespace sitrep {
namespace {

void add(std::vector<std::string>& names, std::string_view name, const People& people) {
  const auto same = [&](const std::string& each) { return people.same(each, name); };
  if (!name.empty() && std::ranges::none_of(names, same)) names.emplace_back(name);
}

bool to_customer(const Entry& update) { return update.text("to") == "customer"; }

// A drill is over when people stop working on it. The watch that a close asks is longer than a drill, and what is
// learned may be written down days later.
constexpr std::string_view once_it_is_back = "watch review lesson followup waiver close reopen retraction redaction";

bool was_worked_on(const Incident& incident, const Entry& entry) {
  if (among(entry.kind, once_it_is_back)) return false;
  const auto* of = entry.kind == "done" ? incident.find(entry.text("of")) : nullptr;
  return !of || !among(of->said->kind, once_it_is_back);
}

const Entry* last_worked_on(const Log& log, const Incident& incident) {
  const Entry* last = nullptr;
  for (const auto& entry : log.entries) {
    const auto* known = incident.find(entry.id());
    if (!known || !known->stands() || !entry.amends().empty() || !was_worked_on(incident, entry)) continue;
    last = later_of(last, known->now);
  }
  return last;
}

std::optional<std::int64_t> minutes_of(const Header& header) {
  const auto found = std::ranges::find(header.fields, "drill_minutes", &Field::name);
  const auto* minutes = found == header.fields.end() ? nullptr : std::get_if<std::int64_t>(&found->value);
  return minutes ? std::optional(*minutes) : std::nullopt;
}

}  // namespace

Scorecard scorecard(const Log& log, const Routine& routine, const People& people) {
  const auto incident = fold(log, routine, people);
  Scorecard score;
  score.id = log.header.id;
  score.drill = log.header.drill;
  score.minutes = minutes_of(log.header);
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
  score.closed = incident.closed();
  score.took = until(incident, last_worked_on(log, incident)).value_or(Seconds{0});
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
