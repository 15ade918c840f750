// SPDX-License-Identifier: MIT
// The process's terminal as a LiveScreen: on the alternate screen, without echo or cursor. Ctrl-Z gives it back until
// the program goes on.
#pragma once

#include <memory>

#include "cli/live_screen.h"

namespace sitrep {

// Error(usage) where standard input or output is no terminal.
std::unique_ptr<LiveScreen> take_terminal();

}  // namespace sitrep
