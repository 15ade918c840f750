// SPDX-License-Identifier: MIT
// What of a log could not be read. A block that is not TOML, over a limit or between conflict markers may have been any
// entry, so that nothing may be claimed over its head.
#pragma once

#include "sitrep/model/log.h"

namespace sitrep {

// Whether the problem says that a part of the file is in no entry.
bool is_unread(const Problem& problem);

// The first such problem of the log; nullptr: all of it was read.
const Problem* first_unread(const Log& log);

}  // namespace sitrep
