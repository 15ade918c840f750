// SPDX-License-Identifier: MIT
// A day as people write it: `2026-01-17`, `Jan 17th, 2026`, `17. January`, `17/01/2026`. One that can be read in two
// ways, or that does not exist, is a fault.
#pragma once

#include <string>
#include <variant>

#include "model/pasted_scan.h"
#include "model/pasted_stamp.h"

namespace sitrep {

// Takes it from the front; std::monostate, with nothing taken, where there is none; a string says what is wrong.
std::variant<std::monostate, PastedDay, std::string> take_day(PastedScan& scan);

}  // namespace sitrep
