// SPDX-License-Identifier: MIT
// The comments `# sitrep-ignore RULE: why` of a page. One above the first key speaks of the whole file, one on a line
// of its own of what comes below it, one at the end of a line of what stands on it: a value of several lines counts as
// a whole.
#pragma once

#include <string_view>
#include <vector>

#include "sitrep/model/page.h"

namespace sitrep {

// In the order of the file. It takes any bytes.
std::vector<Ignore> ignores_in(std::string_view bytes);

// What stands behind `# sitrep-ignore`; nullopt where the comment, from its `#` on, is no such one.
std::optional<std::string_view> after_ignore(std::string_view comment);

}  // namespace sitrep
