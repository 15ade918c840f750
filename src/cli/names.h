// SPDX-License-Identifier: MIT
// What is odd about the names in an entry just recorded: a team where a person belongs, or somebody whom the routine
// does not list. The entry stands as it is; the advice says how to put it right.
#pragma once

#include <string>
#include <vector>

#include "sitrep/model/entry.h"
#include "sitrep/model/routine.h"

namespace sitrep {

std::vector<std::string> advice_on_names(const Entry& entry, const Routine& routine);

}  // namespace sitrep
