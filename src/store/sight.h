// SPDX-License-Identifier: MIT
// A file as it was at one moment, its status and its bytes, and the two questions whether it is still so. Only regular
// files of at most 16 MiB are ever read, and looking never blocks (a FIFO is opened and refused).
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace sitrep::store {

constexpr std::size_t most_bytes = std::size_t{16} << 20;

struct Sight {
  bool exists = false;
  std::string problem;  // why it could not be read, in words; empty: it could
  struct stat status = {};
  std::string bytes;
  bool same = false;  // of a second look: its bytes are those that were expected
};

Sight see(int folder, const std::string& name, bool follow);

// The same, but its bytes are compared as they come instead of being kept: a long log is not to be held three times.
Sight look_again(int folder, const std::string& name, std::string_view expected);

// Whether the name still leads to the same file and nobody has written to it: device, inode, size, mtime and ctime.
// A file that was not there must still not be there.
bool untouched(int folder, const std::string& name, const Sight& before);

// Whether a file that has been moved is what was read: inode, owner, mode, size, mtime and the bytes themselves, for a
// clock that ticks in milliseconds hides a quick save. Not the ctime, which the move changes. `now` is a second look.
bool same_file(const Sight& now, const Sight& before);

// The same for a file that cannot be read just now: without the bytes.
bool seems_same(int folder, const std::string& name, const Sight& before);

// Whether nothing was made, renamed or removed in a folder from the one moment to the other.
bool same_names(const struct stat& before, const struct stat& now);

}  // namespace sitrep::store
