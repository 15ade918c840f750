// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace sitrep {

// Whether a folder that a file of the repository names stays below the root, outside `.git`, and can be seen whole.
bool stays_below(std::string_view folder);

inline constexpr std::string_view where_below = "`where` is a folder below this file, like \"incidents\"";

}  // namespace sitrep
