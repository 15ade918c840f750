// SPDX-License-Identifier: MIT
// What the entries of a log moved while they were written: the phases that the incident went through, and each promise
// to the customer with whether it was kept. Both as it stood then, not as it is known now.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep::view {

struct Spell {
  std::string_view phase;
  Instant from, to;
};

struct Promise {
  Instant due;
  std::optional<Instant> came;  // where that was late
};

struct Course {
  std::vector<Spell> spells;
  std::vector<Promise> promises;
};

// The same log, folded. `begin` and `end` bound what is drawn.
Course course_of(const Log& log, const Incident& incident, Instant begin, Instant end);

}  // namespace sitrep::view
