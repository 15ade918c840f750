// SPDX-License-Identifier: MIT
// A new file beside the one that it will replace, under a name that nobody else uses: `.sitrep-<name>-<random>.tmp`. It
// is gone when the object is, unless it has been given its final name; what a killed process left is removed by the
// next append.
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <string>
#include <string_view>

#include "store/fd.h"
#include "store/purpose.h"

namespace sitrep::store {

class Temporary {
 public:
  // `ending` tells the files made under the lock, ".tmp", from others, ".new", which must not be swept away.
  Temporary(int folder, std::string_view beside, std::string_view ending, mode_t mode, const Purpose& purpose);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() { remove(); }

  const std::string& name() const { return name_; }

  // All bytes, owner and mode as `like` has them (where given), and all of it on disk.
  void fill(std::string_view bytes, const struct stat* like, const Purpose& purpose);

  void remove();                     // a failure is left to the next append
  void release() { name_.clear(); }  // it has another name now

 private:
  int folder_;
  std::string name_;
  Fd fd_;
};

// Twelve hexadecimal digits.
std::string random_digits();

// Removes what a crash left in the folder: only regular files and links whose names are of our own pattern. For the
// holder of the lock only.
void sweep(int folder);

}  // namespace sitrep::store
