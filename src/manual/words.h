// SPDX-License-Identifier: MIT
// What the tables of the code say of a field and of a rule, in a few words that do not depend on the markup around
// them but for backticks: the manual and the specification say the same.
#pragma once

#include <string>
#include <string_view>

#include "lint/rule.h"
#include "sitrep/model/kinds.h"

namespace sitrep::manual {

// "text", "ids (question or check)", "`customer` or `team`".
std::string type_of(const FieldSpec& field);

// "required", "one of these required", or nothing.
std::string_view need_of(Need need);

// "note while open; error at the close".
std::string levels_of(const Rule& rule);

}  // namespace sitrep::manual
