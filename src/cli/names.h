// SPDX-License-Identifier: MIT
// Names that a routine and an entry give. What is odd about those of an entry just recorded: a team where a person
// belongs, or somebody whom the routine does not list. The entry stands as it is; the advice says how to put it right.
#pragma once

#include <string>
#include <vector>

#include "sitrep/model/entry.h"
#include "sitrep/model/routine.h"

namespace sitrep {

// Who speaks to the customer unless told otherwise, as the routine says: never a team, which it may name in error.
std::string usual_voice(const Routine& routine);

std::vector<std::string> advice_on_names(const Entry& entry, const Routine& routine);

}  // namespace sitrep
