// SPDX-License-Identifier: MIT
// A command line as a shell would split it, without a shell: words, single and double quotes, backslashes, and
// `$'…'` with `\n`, `\t` and `\xHH`. Nothing is expanded, so that a test says exactly what the program is given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sitrep::testing {

// Throws std::runtime_error for a quote that is never closed.
std::vector<std::string> shell_words(std::string_view line);

}  // namespace sitrep::testing
