// SPDX-License-Identifier: MIT
// A value blanked in the text of a file: the raw bytes of one value, the comment behind it, and the comments elsewhere
// that repeat its first words. Every other byte stays as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/blanked.h"

namespace sitrep {

struct Blanking {
  std::string bytes;               // the whole file
  bool changed = false;            // false: it was blanked already, and no comment repeats it
  std::vector<std::string> still;  // where what was blanked still stands, in words that do not repeat it
};

// Blanks `field` of the entry (of each, where a merge left two) that has this id. Error(could_not) where no such value
// stands in a block that can be read.
Blanking blank_value(std::string_view bytes, std::string_view id, std::string_view field);

}  // namespace sitrep
