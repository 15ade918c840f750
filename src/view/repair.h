// SPDX-License-Identifier: MIT
// The repair plan on one screen, to read aloud or to pin: who is hurt and how, the repair chosen, who does which part
// of it by when, and when the customer hears next.
#pragma once

#include <string>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

std::string repair_text(const Incident& incident, const Look& look);

}  // namespace sitrep
