// SPDX-License-Identifier: MIT
// What to say of a time zone's name that the database does not have, wherever its names were read from.
#pragma once

#include <span>
#include <string_view>

#include "sitrep/model/error.h"

namespace sitrep {

// Error(usage) that quotes the name and says the nearest of `known`: the same in other letters, a place alone
// (`berlin`), or a misspelt one.
Error unknown_zone(std::string_view wrong, std::span<const std::string_view> known);

}  // namespace sitrep
