// SPDX-License-Identifier: MIT
// What --help prints: all commands with the six first, or one command with its options.
#pragma once

#include <string>

#include "cli/options.h"
#include "cli/table.h"
#include "view/look.h"

namespace sitrep {

std::string help_text(const Look& look);
std::string help_text(const Command& command, const Options& options, const Look& look);

}  // namespace sitrep
