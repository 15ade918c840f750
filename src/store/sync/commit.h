// SPDX-License-Identifier: MIT
// Commits made without a work tree: blobs, an index of our own that is thrown away, a tree, a commit. Nothing moves
// until somebody moves a ref to what came out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sitrep/store/disk.h"
#include "sitrep/store/git.h"

namespace sitrep::store {

std::string write_blob(const Git& git, const std::string& bytes);

// The tree of `base` (none: an empty one) with these files set to these blobs.
std::string tree_with(Disk& disk, const Git& git, const std::optional<std::string>& base,
                      const std::map<std::string, std::string>& blobs, const std::string& unique);

// Signed where git is set up to sign commits.
std::string commit_tree(const Git& git, const std::string& tree, const std::vector<std::string>& parents,
                        const std::string& message);

// `ref` to `commit`, if it still stands at `old` (nullopt: does not exist). False: somebody else has moved it.
bool move_ref(const Git& git, const std::string& ref, const std::string& commit, const std::optional<std::string>& old);

// The user's index at these paths set to these blobs, and nowhere else. False: another git holds it.
bool set_in_index(const Git& git, const std::map<std::string, std::string>& blobs);

}  // namespace sitrep::store
