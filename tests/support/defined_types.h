// SPDX-License-Identifier: MIT
// The types that a C++ source defines where another source could define them too: in a named namespace or in none, not
// in an anonymous one, not inside another type or a function. It reads words and braces, as far as this tree needs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

std::vector<std::string> defined_types(std::string_view source);  // "sitrep::view::Look", in the order of the text

}  // namespace sitrep
