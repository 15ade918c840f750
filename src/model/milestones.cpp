// SPDX-License-Identifier: MIT
#include "sitrep/model/milestones.h"

#include <algorithm>

namespace sitrep {
namespace {

bool to_customer(const Entry& update) { return update.text("to") == "customer"; }

bool found_a_weak_spot(const Incident& incident) {
  return std::ranges::any_of(incident.all("lesson"), [](const Standing* each) {
    return each->stands() && each->now->text("kind") == "weak-spot";
  });
}

}  // namespace

const Entry* first_customer_update(const Incident& incident) {
  for (const auto* each : incident.standing("update")) {
    if (to_customer(*each)) return each;
  }
  return nullptr;
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

std::optional<Seconds> until(const Incident& incident, const Entry* entry) {
  if (!entry) return std::nullopt;
  return std::max(Seconds{0}, Seconds(entry->at().instant - incident.opened().instant));
}

Rhythm rhythm_of(const Log& log, const Incident& incident) {
  Rhythm rhythm;
  replay(log, incident.routine(), incident.people(), [&](const Incident& before, const Entry& entry) {
    if ((entry.kind != "update" && entry.kind != "close") || entry.has("amends")) return;
    const auto* known = incident.find(entry.id());
    const bool twin = !known || known->said != &entry;  // another entry has its id: it is judged as it was said
    if (!twin && !known->stands()) return;
    const auto& now = twin ? entry : *known->now;
    if (now.kind == "update" && !to_customer(now)) return;
    const auto due = before.customer_due();
    const bool in_time = !due || not_before(*due, now.at());
    if (now.kind == "update") {
      ++rhythm.updates;
      if (in_time) ++rhythm.on_time;
    } else if (!in_time) {
      ++rhythm.missing;
    }
  });
  return rhythm;
}

std::size_t times_reopened(const Log& log) {
  std::size_t times = 0;
  bool closed = false;
  for (const auto& entry : log.entries) {
    if (entry.has("amends")) continue;
    if (entry.kind == "reopen" && closed) ++times;
    if (entry.kind == "close" || entry.kind == "reopen") closed = entry.kind == "close";
  }
  return times;
}

const Entry* review_owed(const Incident& incident, Instant now) {
  const auto* review = incident.latest("review");
  const auto when = review ? review->time("when") : std::nullopt;
  if (!when || !is_past(*when, now) || incident.done_by(review->id())) return nullptr;
  return found_a_weak_spot(incident) || incident.latest("followup") ? nullptr : review;
}

bool is_past(const Time& due, Instant now) { return !not_before(due, Time{now, Minutes{0}}); }

}  // namespace sitrep
