// SPDX-License-Identifier: MIT
// The one line that helps now: what is due, what is missing. On a terminal only, and at most one.
#pragma once

#include <string>
#include <vector>

#include "sitrep/model/entry.h"

namespace sitrep {

class Session;

// Below what was just recorded; empty where nothing needs saying, in a pipe, or with -q or --json.
std::string hint_after(Session& session, const std::vector<Entry>& written);

}  // namespace sitrep
