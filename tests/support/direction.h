// SPDX-License-Identifier: MIT
// The lines of a transcript that set the stage: `clock 10:31`, `env SITREP_BY=Kim`, `file incidents/acme.toml`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/stage.h"

namespace sitrep::testing {

// `block` are the lines behind bars below it. Throws std::runtime_error for a line that is no direction.
void direct(Stage& stage, std::string_view line, const std::vector<std::string>& block);

}  // namespace sitrep::testing
