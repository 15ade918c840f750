// SPDX-License-Identifier: MIT
// Where it stands in a few lines of plain text, the same for support, engineering and product: to be pasted into a chat
// or a ticket, so without columns, colour or folding, with times that say their zone. A guess is called one.
#pragma once

#include <string>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

std::string brief_text(const Incident& incident, const Look& look);

}  // namespace sitrep
