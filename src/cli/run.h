// SPDX-License-Identifier: MIT
// One command line: choose the command, bind that one's options, act, and map what went wrong to an exit status.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/session.h"
#include "cli/world.h"

namespace sitrep {

// `arguments` without the program's name. Returns the exit status; nothing is thrown.
int run(World& world, const std::vector<std::string>& arguments);

// The same, for a command that was kept once.
int run_kept(World& world, const Kept& kept, const Globals& given);

void declare_globals(Options& options, Globals& globals);

}  // namespace sitrep
