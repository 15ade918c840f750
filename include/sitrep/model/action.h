// SPDX-License-Identifier: MIT
// What a customer could not do, and what was tried since: whether two wordings name one action.
#pragma once

#include <string_view>

#include "sitrep/model/entry.h"

namespace sitrep {

// Case, white space, a full stop and a leading article, "to" or "can" make no difference.
bool same_action(std::string_view a, std::string_view b);

// Whether the confirmation says that something else works than what the report names as blocked.
bool confirms_another(const Entry& report, const Entry& confirmation);

}  // namespace sitrep
