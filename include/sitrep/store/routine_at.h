// SPDX-License-Identifier: MIT
// The routine alone, for who has a root and looks at it again.
#pragma once

#include <string>

#include "sitrep/model/routine.h"
#include "sitrep/store/disk.h"

namespace sitrep {

// As it stands on the disk now. A sitrep.toml with faults still gives one: what is wrong keeps its default and stands
// in Routine::problems.
Routine routine_at(Disk& disk, const std::string& root);

}  // namespace sitrep
