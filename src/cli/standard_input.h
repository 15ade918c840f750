// SPDX-License-Identifier: MIT
// Standard input, as text or as a file's bytes. What cannot be read (it is closed, it is a folder) is an Error with
// what to do, never an empty text.
#pragma once

#include <cstddef>
#include <istream>
#include <limits>
#include <string>

namespace sitrep {

// No more than `most` bytes of it. Error(could_not).
std::string everything_in(std::istream& in, std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace sitrep
