// SPDX-License-Identifier: MIT
// What stands where a value was blanked. Nothing else in a file is ever changed, so that whoever compares two versions
// of an entry (a merge, the rules of a file's history) can tell a redaction from every other edit.
#pragma once

#include <string_view>

namespace sitrep {

inline constexpr std::string_view redacted = "[redacted]";

}  // namespace sitrep
