// SPDX-License-Identifier: MIT
// How many entries of a log are in this clone alone, by what git saw last of the remote that `sync` sends to. Nothing
// is fetched: an answer costs two starts of git, and nothing where no remote is configured.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sitrep/store/git.h"

namespace sitrep {

// `bytes` are what stands in the incident file at `path` (absolute). nullopt: there is no repository or no remote, HEAD
// is on no branch, or git cannot tell.
std::optional<std::size_t> count_unsent(Disk& disk, const Workspace& workspace, const RunProgram& run,
                                        const std::string& path, std::string_view bytes);

}  // namespace sitrep
