// SPDX-License-Identifier: MIT
// The figures of every incident of the workspace, in the order of their files' names. What cannot be read is told and
// left out.
#pragma once

#include <vector>

#include "cli/session.h"
#include "sitrep/model/statistics.h"

namespace sitrep {

std::vector<Figures> all_figures(Session& session);

}  // namespace sitrep
