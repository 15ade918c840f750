// SPDX-License-Identifier: MIT
// Which words name a fault: by how they are spelled, as one program's number or as a name that many use.
#pragma once

#include <string_view>

#include "sitrep/model/terms.h"

namespace sitrep {

// `as` the text has it, and the same folded.
Code fault_code(std::string_view as, std::string_view folded);

}  // namespace sitrep
