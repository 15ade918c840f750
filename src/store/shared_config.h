// SPDX-License-Identifier: MIT
// The repository's own configuration, as text, without a start of git: enough to see that something is not in it.
#pragma once

#include <string>

#include "sitrep/store/disk.h"

namespace sitrep::store {

// Of a linked work tree that of all of them. Empty where there is none.
std::string shared_config(Disk& disk, const std::string& git_dir);

}  // namespace sitrep::store
