// SPDX-License-Identifier: MIT
// The sheet that goes with a handoff: scope, latest facts, what is open, the plan and its tasks, and when the customer
// hears next. One page that the new owner can read aloud.
#pragma once

#include <string>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

// `handoff` is an `owner` entry, in the log or just drafted; what it does not carry is drawn from the incident.
std::string handoff_text(const Incident& incident, const Entry& handoff, const Look& look);

}  // namespace sitrep
