// SPDX-License-Identifier: MIT
// Words that say nothing: a `blocked` that names no action, an `affected` that names no group. Only what is surely
// empty is caught; a clumsy sentence is still better than none.
#pragma once

#include <string_view>

namespace sitrep {

// Says only that something is "down", "broken" or "not working".
bool is_vague(std::string_view blocked);

// Says only that it is not known who is affected; or nothing.
bool names_no_group(std::string_view affected);

}  // namespace sitrep
