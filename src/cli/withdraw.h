// SPDX-License-Identifier: MIT
// Which entries can be taken back, for `retract` and `undo`.
#pragma once

#include "sitrep/model/incident.h"

namespace sitrep {

// Error(usage) that says what to do instead, where it is withdrawn already or of a kind that only its counterpart
// undoes.
void must_be_retractable(const Standing& standing);

}  // namespace sitrep
