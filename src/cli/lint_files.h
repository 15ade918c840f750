// SPDX-License-Identifier: MIT
// Which files a lint looks at: all of this root's, those that were named, or those that git has otherwise than a
// commit.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/session.h"

namespace sitrep {

// Absolute paths of this root's routine, its incidents, its playbooks and its drills.
std::vector<std::string> all_files(Session& session);

// From where paths that were typed count: -C, else where we were started.
std::string started_in(const Session& session);

// Told of each path that should be looked at and cannot be: it is not there, or a link leads out of the root.
using Missed = std::function<void(const std::string& path, const Error& why)>;

// What `named` (a file or a folder, from where we were started) stands for. `gone` may say that a missing one is no
// error. What lies outside the root is looked at where it is named itself, never by way of a link.
std::vector<std::string> files_named(Session& session, const std::string& named,
                                     const std::function<bool(const std::string& path)>& gone, const Missed& missed);

// Those of `files` that differ from commit `rev`, or that git does not know yet; all of them where nothing was ever
// committed. Error(usage) where there is no such commit.
std::vector<std::string> only_changed(Session& session, const std::vector<std::string>& files, const std::string& rev);

}  // namespace sitrep
