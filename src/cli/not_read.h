// SPDX-License-Identifier: MIT
// What of an incident could not be read, for whoever says something about the whole of it: a block that is no TOML
// hides no other, but what stands in it must not be missed in silence.
#pragma once

#include <string>
#include <string_view>

#include "sitrep/model/log.h"

namespace sitrep {

// "incidents/a.toml:22: not TOML: …; that block is not read (sitrep lint tells all)": the first such block, and how
// many more there are. Empty where all of it was read. `log` is what was read of `bytes`, and an incident.
std::string not_read(std::string_view bytes, const Log& log);

}  // namespace sitrep
