// SPDX-License-Identifier: MIT
// The phrases that several views share: spans and lateness as people say them, counts, and how an incident was closed,
// which is said in plain words wherever it is shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sitrep/model/incident.h"

namespace sitrep::view {

// "12 minutes", "2 hours", "3 days": one unit, the rest is cut off; "less than a minute".
std::string span_in_words(Seconds span);

// How late it is, in whole minutes; nullopt where it is not: the minute itself is in time.
std::optional<Seconds> late_by(const Time& due, Instant now);

// "in 12 minutes", "now", "3 minutes late".
std::string until_in_words(const Time& due, Instant now);

// "1 rule", "2 rules".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// How the close says it ended, from its fields, safe: "resolved"; "closed as unconfirmed: the customer could not be
// asked; approved by Kim"; "closed as a duplicate of …".
std::string outcome_in_words(const Entry& close);

// "resolved", "closed as a false alarm", …: of the outcome's word alone, safe.
std::string outcome_in_words(std::string_view outcome);

// "watch-cut-short: nobody is there at night; approved by Kim", safe.
std::string waiver_in_words(const Entry& waiver);

// What the customer of a report wants to do: "export an invoice", also where it was written "cannot export an invoice".
std::string_view action_of(const Entry& report);

// "repairing, 49 min", "drill, closed after 3 h 12 min", with the severity before it.
std::string phase_in_words(const Incident& incident, Instant now);

}  // namespace sitrep::view
