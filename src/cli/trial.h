// SPDX-License-Identifier: MIT
// What `repro` and `verify` have in common: whose steps, which steps, which account.
#pragma once

#include <string>

#include "sitrep/model/entry.h"

namespace sitrep {

class Session;

// A trial without its result. Steps and account default to the report's; with one report that one is meant.
Entry trial_of(Session& session, const std::string& report, const std::string& account);

}  // namespace sitrep
