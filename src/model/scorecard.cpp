// SPDX-License-Identifier: MIT
#include "sitrep/model/scorecard.h"

#include <algorithm>

namespace sitrep {
namespace {

std::optional<Seconds> span(const Time& from, const Entry* to) {
  if (!to) return std::nullopt;
  return std::max(Seconds{0}, Seconds(to->at().instant - from.instant));
}

void add(std::vector<std::string>& names, std::string_view name, const People& people) {
  const auto same = [&](const std::string& each) { return people.same(each, name); };
  if (!name.empty() && std::ranges::none_of(names, same)) names.emplace_back(name);
}

bool to_customer(const Entry& update) { return update.text("to") == "customer"; }

void count_updates(Scorecard& score, const Log& log, const Routine& routine, const People& people, const Incident& now) {
  replay(log, routine, people, [&](const Incident& before, const Entry& entry) {
    if (entry.kind != "update" || !to_customer(entry) || entry.has("amends")) return;
    const auto* standing = now.find(entry.id());
    if (!standing || !standing->stands()) return;
    ++score.updates;
    const auto due = before.customer_due();
    if (!due || not_before(*due, entry.at())) ++score.on_time;
  });
}

const Entry* last_confirmation(const Incident& incident) {
  const Entry* last = nullptr;
  if (!incident.all_confirmed()) return last;
  for (const auto* report : incident.standing("report")) {
    const auto* each = incident.confirmed(*report).confirmation;
    if (each && (!last || last->at().instant < each->at().instant)) last = each;
  }
  return last;
}

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
    if (score.told.empty()) score.to_update = span(score.opened, each);
    add(score.told, each->has("who") ? each->text("who") : each->by(), people);
  }
  for (const auto* each : incident.standing("change")) {
    add(score.decided, each->text("approved_by"), people);
    add(score.fixed, each->has("who") ? each->text("who") : each->by(), people);
  }
  for (const auto* each : incident.standing("task")) {
    if (incident.done_by(each->id())) add(score.fixed, each->text("who"), people);
  }
  if (!owners.empty()) score.to_owner = span(score.opened, owners.front());
  score.asked_to_confirm = !incident.standing("report").empty();
  score.to_confirmation = span(score.opened, last_confirmation(incident));
  const auto* closing = incident.closing();
  score.closed = closing != nullptr;
  score.took = span(score.opened, closing ? closing : last_happened(log)).value_or(Seconds{0});
  for (const auto* each : incident.standing("guess")) {
    ++score.guesses;
    if (incident.guess_state(each->id()) != GuessState::open) ++score.settled;
  }
  count_updates(score, log, routine, people, incident);
  return score;
}

}  // namespace sitrep
