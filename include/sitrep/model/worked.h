// SPDX-License-Identifier: MIT
// What worked in an incident, by what its log can prove: somebody saw it work, and what was changed, tried and said
// before that moment. What nobody saw work yields nothing. It is pure.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep {

// The confirmation of a customer, else a trial of the team's after the last change; null: nobody has seen it work.
const Entry* proof_that_it_works(const Incident& incident);

// What was changed until `proof` and stayed: neither undone nor an undoing.
std::vector<const Entry*> changes_that_stayed(const Incident& incident, const Entry& proof);

// The customer's steps, as they were last tried with success; null: never.
const Entry* last_trial_that_worked(const Incident& incident);

// The last that a customer was told before that customer could do it again; null: nobody confirmed, or nobody told.
const Entry* message_before_it_worked(const Incident& incident);

// The way round it: of all these logs' impacts the last, else of their messages, else the first plan that was one.
std::string_view workaround_of(std::span<const Incident* const> from);

}  // namespace sitrep
