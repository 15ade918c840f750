// SPDX-License-Identifier: MIT
// Times as a reader elsewhere needs them: a message is read in another zone than the one it was written in, so a time
// in it says which one it means.
#pragma once

#include <string>

#include "view/look.h"

namespace sitrep::view {

// "11:15 (UTC+1)", "2026-11-24 09:00 (UTC+5:30)", "11:15 (UTC)".
std::string time_with_zone(const Time& time, const Look& look);

}  // namespace sitrep::view
