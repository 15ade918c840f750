// SPDX-License-Identifier: MIT
// In a log of GitHub's a line that begins with `::`, whatever blanks stand before, or that holds `##[` anywhere, is a
// command; the words of a record may be anybody's. Lines that pass here are none.
#pragma once

#include <string>

namespace sitrep::view {

std::string no_command(std::string safe_text);

}  // namespace sitrep::view
