// SPDX-License-Identifier: MIT
// The three ways in which a file gets a name within one folder. Each is atomic: whoever looks sees the old file or the
// new one. They return 0 or an errno.
#pragma once

#include <string>

namespace sitrep::store {

// The two names change places. ENOTSUP where the kernel or the file system cannot.
int exchange(int folder, const std::string& one, const std::string& other);

// EEXIST where there is something of the new name, even where the kernel has no such rename.
int rename_to_new(int folder, const std::string& from, const std::string& to);

// Over whatever file is there.
int rename_over(int folder, const std::string& from, const std::string& to);

}  // namespace sitrep::store
