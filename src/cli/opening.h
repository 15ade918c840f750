// SPDX-License-Identifier: MIT
// A new incident: its id, its file with the first entries in one append, and that it is the one meant from now on.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"

namespace sitrep {

// The routine's voice, who speaks unless told otherwise. Where it names a team there is none, and the user is told.
std::string usual_voice(Session& session);

// Fills in the header's id (`id`, or one from the date and the title) and who opened it, writes, chooses it and prints
// what was written. Returns that. Error(usage) for an id that is none, or that stands already.
std::vector<Entry> open_log(Session& session, Header header, const std::string& id, std::vector<Entry> entries);

}  // namespace sitrep
