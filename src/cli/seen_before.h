// SPDX-License-Identifier: MIT
// Whether what is being opened was seen before: the playbook or the past incident that is strongly like it. It is
// advice, so it looks at a bounded number of files, takes no part in recording and never fails.
#pragma once

#include <string>

#include "cli/session.h"
#include "sitrep/model/likeness.h"

namespace sitrep {

// "seen before: …", with what is alike and the command that shows it; empty where nothing is.
std::string seen_before(Session& session, const Described& told);

}  // namespace sitrep
