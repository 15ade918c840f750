// SPDX-License-Identifier: MIT
// Time zones by the C library, which knows one at a time, reads one file for it, and needs nothing loaded. named_zone,
// for programs that want several on several threads, costs four milliseconds at its first call and a library at start.
#pragma once

#include <string_view>

#include "sitrep/model/time.h"

namespace sitrep {

// The zone of that name; empty: the process's own, as process_zone has it. Throws what named_zone throws. TZ is set to
// whichever zone was last asked for an offset: of several zones, one thread at a time may ask.
Zone clock_zone(std::string_view name);

// Throws what clock_zone throws of a name, and leaves TZ alone: several threads may ask.
void check_zone(std::string_view name);

}  // namespace sitrep
