// SPDX-License-Identifier: MIT
// All incident files of the workspace, one after the other, for the commands that look across incidents.
#pragma once

#include <functional>
#include <string>

#include "cli/session.h"

namespace sitrep {

// `folded` is null where the file is no readable incident; then `trouble` says why in a few words. In the order of the
// files' names, which begin with the date.
using Visit = std::function<void(const std::string& path, const Folded* folded, const std::string& trouble)>;
void for_each_log(Session& session, const Visit& visit);

}  // namespace sitrep
