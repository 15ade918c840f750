// SPDX-License-Identifier: MIT
// What an incident is waited for with, and when it came: the first word to the customer, the words that were promised,
// the confirmation that it works again, the review. Scorecards and statistics count from these.
#pragma once

#include <cstddef>
#include <optional>

#include "sitrep/model/incident.h"

namespace sitrep {

const Entry* first_customer_update(const Incident& incident);  // that stands, by id; null: none
const Entry* last_confirmation(const Incident& incident);  // that came last, where all reports are confirmed; else null

// From the opening, never negative; nullopt where there is no such entry.
std::optional<Seconds> until(const Incident& incident, const Entry* entry);

// Whether the customer heard when it had been promised: each update, as it stands now, is judged by the clock as it
// stood before it. To the minute, and the minute itself is in time.
struct Rhythm {
  std::size_t updates = 0;  // to the customer, that stand
  std::size_t on_time = 0;  // of those
  std::size_t missing = 0;  // was due, and had not come when it was closed
};
Rhythm rhythm_of(const Log& log, const Incident& incident);  // the same log, folded

// How often it was opened again: a reopen of what is open, as two clones may both have written it, is none.
std::size_t times_reopened(const Log& log);

// The latest review whose time has passed, where nobody said that it was held and neither a weak spot nor a follow-up
// came of it; null: none is owed.
const Entry* review_owed(const Incident& incident, Instant now);

bool is_past(const Time& due, Instant now);  // to the minute, which itself is in time

}  // namespace sitrep
