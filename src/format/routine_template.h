// SPDX-License-Identifier: MIT
// The sitrep.toml that `init` writes: every key with its default and what it is for. It reads back as exactly the
// defaults, and a test says so.
#pragma once

#include <string_view>

namespace sitrep {

std::string_view routine_template();

}  // namespace sitrep
