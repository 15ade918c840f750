// SPDX-License-Identifier: MIT
// What lies among the incidents and is none: a live log may be there, and its first line damaged.
#pragma once

#include <string>
#include <vector>

#include "sitrep/store/workspace.h"

namespace sitrep {

// A line each, with the reason; a few, and how many more there are. Reads every file whole: for where no incident is
// open, and one of these may be the one that is meant.
std::vector<std::string> unreadable_incidents(Disk& disk, const Workspace& workspace);

}  // namespace sitrep
