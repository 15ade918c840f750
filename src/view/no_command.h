// SPDX-License-Identifier: MIT
// In a log of GitHub's a line that begins with `::`, whatever blanks stand before, or that holds `##[` anywhere, is a
// command; of Azure's `##vso[`, of TeamCity's `##teamcity[`. The words of a record may be anybody's. Lines that pass
// here are none.
#pragma once

#include <string>
#include <string_view>

namespace sitrep::view {

std::string no_command(std::string safe_text);

// The second half alone: in each `##word[` the second `#` becomes `hash`.
std::string no_hash_command(std::string text, std::string_view hash);

}  // namespace sitrep::view
