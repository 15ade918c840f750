// SPDX-License-Identifier: MIT
// Entries that were typed into a file by hand and have no id are given one: a line is put below their `[[kind]]`, and
// no other byte changes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sitrep/store/disk.h"
#include "sitrep/store/workspace.h"

namespace sitrep {

// Each gets one more than the highest number in the file, in the order in which they stand, and `five()` behind it. The
// new ids; none: the file was not touched. Errors: the disk's, and those of append_entries.
std::vector<std::string> give_ids(Disk& disk, const Workspace& workspace, const std::string& path,
                                  const std::function<std::string()>& five);

}  // namespace sitrep
