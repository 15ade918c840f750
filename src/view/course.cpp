// SPDX-License-Identifier: MIT
#include "view/course.h"

#include <algorithm>

namespace sitrep::view {

Course course_of(const Log& log, const Incident& incident, Instant begin, Instant end) {
  Course course;
  auto from = begin;
  auto phase = Phase::investigating;
  const auto turn = [&](Phase next, Instant at) {
    if (next == phase) return;
    at = std::max(at, from);
    course.spells.push_back({in_words(phase), from, at});
    phase = next;
    from = at;
  };
  const Entry* last = nullptr;
  replay(log, incident.routine(), incident.people(), [&](const Incident& before, const Entry& entry) {
    if (last) turn(before.phase(), last->at().instant);
    last = &entry;
    if ((entry.kind != "update" && entry.kind != "close") || entry.has("amends")) return;
    const auto* standing = incident.find(entry.id());
    const auto due = before.customer_due();
    if (!standing || !standing->stands() || !due) return;
    const auto& now = *standing->now;  // as rhythm_of() judges it
    const bool update = now.kind == "update" && now.text("to") == "customer";
    const bool late = !not_before(*due, now.at());
    if (update || (late && now.kind == "close")) {
      course.promises.push_back({due->instant, late ? std::optional(now.at().instant) : std::nullopt});
    }
  });
  if (last) turn(incident.phase(), last->at().instant);
  if (phase != Phase::closed) course.spells.push_back({in_words(phase), from, std::max(from, end)});
  return course;
}

}  // namespace sitrep::view
