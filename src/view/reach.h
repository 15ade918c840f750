// SPDX-License-Identifier: MIT
// How to reach whom, by the routine.
#pragma once

#include <string>
#include <string_view>

#include "sitrep/model/incident.h"
#include "view/screen.h"

namespace sitrep::view {

// As the routine says it, not made safe; empty where it does not.
std::string_view reach_of(const Incident& incident, std::string_view name);

// A line for each in the room whom the routine says how to reach.
void put_reach(Screen& screen, const Incident& incident);

}  // namespace sitrep::view
