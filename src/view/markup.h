// SPDX-License-Identifier: MIT
// HTML from text. Whatever comes from a file passes escaped(): nothing in it is ever taken for markup, and no control
// character goes through. The templates' two braces call it (template.h), and so does what is drawn in code.
#pragma once

#include <string>
#include <string_view>

namespace sitrep::view::markup {

// Safe, on one line, for the content of an element as for an attribute in double quotes.
std::string escaped(std::string_view text);
// The same, but line breaks stay.
std::string escaped_lines(std::string_view text);

}  // namespace sitrep::view::markup
