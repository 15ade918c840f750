// SPDX-License-Identifier: MIT
// The endings that one word has in a report and another in a log: "exports", "exported", "exporting" are "export".
// Coarse, and the same on both sides, which is all that comparing needs.
#pragma once

#include <string>

namespace sitrep {

// A word with anything but small letters stays as it is.
void cut_ending(std::string& word);

// The same, of one that is known to have nothing else.
void cut_ending_of_letters(std::string& word);

}  // namespace sitrep
