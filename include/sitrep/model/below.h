// SPDX-License-Identifier: MIT
// Where a folder leads that a file of the repository names.
#pragma once

#include <string_view>

namespace sitrep {

// Whether it stays below the root, outside `.git`, and can be seen whole.
bool stays_below(std::string_view folder);

inline constexpr std::string_view where_below = "`where` is a folder below this one, like \"incidents\"";

}  // namespace sitrep
