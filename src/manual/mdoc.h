// SPDX-License-Identifier: MIT
// mdoc, the markup of the manual pages: plain words and tables' words in, lines of mdoc out. What is written here means
// the same to mandoc and to groff, and nothing in a word is ever taken for markup.
#pragma once

#include <string>
#include <string_view>

namespace sitrep::mdoc {

// One or more lines of running text. `words` between backticks become literals.
std::string prose(std::string_view words);

// The same as a sentence: it begins with a capital and ends with a full stop. Not for what may begin with a value that
// is to be typed as it stands.
std::string sentence(std::string_view words);

// A line of a literal display, as it stands: its dashes and quotes can be copied.
std::string literal(std::string_view line);

// A word as a macro's argument.
std::string argument(std::string_view word);

}  // namespace sitrep::mdoc
