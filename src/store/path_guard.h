// SPDX-License-Identifier: MIT
// From a path that a repository may have prepared to a place below root that is safe to write in. Links are followed
// by reading them, at most five; then every folder on the way is opened without following any, so that a link put
// there meanwhile is an error and never a way out.
#pragma once

#include <string>

#include "store/fd.h"
#include "store/purpose.h"

namespace sitrep::store {

struct Spot {
  Fd folder;         // holds the file, or will
  std::string name;  // its last part; not a link when it was looked at
};

// With `make`, folders that are missing are made, and every folder from root down is flushed into the one above it:
// where a file exists, the folders that lead to it are on disk, whoever made them and was killed.
Spot find_below(const std::string& path, const std::string& root, bool make, const Purpose& purpose);

// The folder at `path`, made with `mode` where it is missing, and those above it, each flushed into its parent.
Fd make_folder(const std::string& path, mode_t mode, const Purpose& purpose);

}  // namespace sitrep::store
