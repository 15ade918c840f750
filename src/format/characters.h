// SPDX-License-Identifier: MIT
// TOML's own names for what a byte may be.
#pragma once

#include "model/ascii.h"

namespace sitrep {

// Of a key or a table's name without quotes.
inline constexpr auto bare =
    ByteSet::where([](char c) { return is_lower(c) || is_upper(c) || is_digit(c) || c == '_' || c == '-'; });

constexpr bool blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace sitrep
