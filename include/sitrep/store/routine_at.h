// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "sitrep/model/routine.h"
#include "sitrep/store/disk.h"

namespace sitrep {

// The routine of a root, as it stands on the disk now. A sitrep.toml with faults still gives one: what is wrong keeps
// its default and stands in Routine::problems.
Routine routine_at(Disk& disk, const std::string& root);

}  // namespace sitrep
