// SPDX-License-Identifier: MIT
// The screen that stays: drawn anew each second where something has changed, on the clock or in the file. It rings once
// when a message falls due, and goes on with what it last read where the file cannot be read for a while.
#pragma once

#include "sitrep/model/error.h"

namespace sitrep {

class Session;

Status follow(Session& session);

}  // namespace sitrep
