// SPDX-License-Identifier: MIT
// An entry of a log as JSON, as it was written and with what became of it. Include it in sources only, as json.h.
#pragma once

#include "sitrep/model/incident.h"
#include "view/json.h"

namespace sitrep::view {

// As to_json(entry), and for an original `stands`, `withdrawn_by` and, with its amendments applied, `now`.
Json entry_and_state(const Entry& said, const Incident& incident);

}  // namespace sitrep::view
