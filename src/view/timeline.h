// SPDX-License-Identifier: MIT
// The drawn timeline of an incident, as SVG for a page that has no script: lanes for the customer, what is known and
// what is guessed, the repair, the updates with what was promised, and the rest; phases above. Each mark is a link to
// the row that says the same, and what a mark says is shown while it is pointed at or has the focus. It never is the
// only place where something is said, and a guess is drawn unlike a fact.
#pragma once

#include <string>
#include <vector>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep::view {

// What the row of each entry is called in links, by its place in the log: of our own characters, and no two alike.
std::vector<std::string> anchors(const Log& log);

// Markup; empty where there is no entry. The same log, folded.
std::string timeline(const Log& log, const Incident& incident, const Look& look);

}  // namespace sitrep::view
