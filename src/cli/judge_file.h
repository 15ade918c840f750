// SPDX-License-Identifier: MIT
// One file judged, whatever it is: bytes and a name in, findings out. Nothing here is shared or changed, so that files
// may be judged side by side, as far as what `around` asks allows it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/lint/lint.h"

namespace sitrep {

// What a file is, is what its `format` says; where it says nothing that is known, where it lies; else it is meant to be
// an incident. A routine is judged by itself, everything else by `routine`.
std::vector<Finding> judge_file(std::string_view bytes, const std::string& name, const Routine& routine,
                                const Surroundings& around);

}  // namespace sitrep
