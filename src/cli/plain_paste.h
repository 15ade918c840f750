// SPDX-License-Identifier: MIT
// Text as mail and ticket programs hand it over, made plain: the tags of a page become line breaks and cells, its named
// characters themselves, and blanks of every kind one kind. What is no page keeps its angle brackets.
#pragma once

#include <string>
#include <string_view>

namespace sitrep {

std::string plain_paste(std::string_view text);

}  // namespace sitrep
