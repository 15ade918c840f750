// SPDX-License-Identifier: MIT
// A revision as somebody typed it, and what stands in the commit that it names.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sitrep/store/git.h"

namespace sitrep {

// The commit that `rev` names; Error(usage) with what may have been meant.
std::string must_be_commit(const Git& git, const std::string& rev);

// The ids of all entries that stood in the commit below `paths`.
std::set<std::string, std::less<>> ids_in(const Git& git, const std::string& commit,
                                          const std::vector<std::string>& paths);

// The bytes of one file in a commit; nullopt: it is not there.
std::optional<std::string> file_in(const Git& git, const std::string& commit, const std::string& path);

}  // namespace sitrep
