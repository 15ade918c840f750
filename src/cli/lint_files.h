// SPDX-License-Identifier: MIT
// Which files a lint looks at: all of this root's, those that were named, or those that git has otherwise than a commit.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/session.h"

namespace sitrep {

// Absolute paths of every incident and routine file below the root.
std::vector<std::string> all_files(Session& session);

// What `named` (a file or a folder, from where we were started) stands for. `gone` may say that a missing one is no
// error. Error(could_not) names what is not there.
std::vector<std::string> files_named(Session& session, const std::string& named,
                                     const std::function<bool(const std::string& path)>& gone = {});

// Those of `files` that differ from commit `rev`, or that git does not know yet; all of them where nothing was ever
// committed. Error(usage) where there is no such commit.
std::vector<std::string> only_changed(Session& session, const std::vector<std::string>& files, const std::string& rev);

}  // namespace sitrep
