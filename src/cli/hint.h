// SPDX-License-Identifier: MIT
// The one line that helps now: what is due, what is missing. On a terminal only, at most one, and never the same again
// right after: each rests for a while once it was shown, and where that cannot be remembered nothing is said.
#pragma once

#include <string>
#include <vector>

#include "sitrep/model/entry.h"

namespace sitrep {

class Session;

// Below what was just recorded; empty where nothing needs saying, in a pipe, or with -q or --json.
std::string hint_after(Session& session, const std::vector<Entry>& written);

// Below what was only looked at: what cannot wait.
std::string hint_meanwhile(Session& session);

}  // namespace sitrep
