// SPDX-License-Identifier: MIT
// What is told of a merge that needs a person: which entries stand more than once, or that two heads differ, and what
// to do about it. The file is valid and can be written to all the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/format/merge.h"

namespace sitrep {

// One line each; none where there is no conflict. `name` is the file's, as it is shown and typed.
std::vector<std::string> conflicts_of(const Merged& merged, std::string_view name);

// A path as it is typed in a shell.
std::string typed_path(std::string_view path);

}  // namespace sitrep
