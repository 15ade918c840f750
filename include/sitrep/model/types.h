// SPDX-License-Identifier: MIT
// Whether a value is what the tables say of its field, and in what words to say that it is not. A date is asked for as
// what TOML made of it; the reader of pages turns it into a Time.
#pragma once

#include <string>
#include <string_view>

#include "sitrep/model/entry.h"
#include "sitrep/model/kinds.h"

namespace sitrep {

// Of the field's type; a number within its range, a duration that can be read.
bool fits(const Value& value, const FieldSpec& spec);

// "`due` of task 9 is a string; it has to be a time with an offset, like …". `which` is how to name the field.
std::string wrong_type(std::string_view which, const Value& value, const FieldSpec& spec);

}  // namespace sitrep
