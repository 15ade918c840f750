// SPDX-License-Identifier: MIT
// `export site DIR`: the record of a whole workspace as a static site. Every incident is read each time, and only pages
// of those that changed are made anew. No clock is asked: what is late is late as of the newest entry, unless --now
// says otherwise, and the zone is the routine's (else UTC), so that the same record makes the same site on every
// machine.
#pragma once

#include <string>

#include "cli/session.h"

namespace sitrep {

Status export_site(Session& session, const std::string& folder);

}  // namespace sitrep
