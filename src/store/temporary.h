// SPDX-License-Identifier: MIT
// A new file beside the one that it will replace, under a name that nobody else uses: `.sitrep-<name>-<random>.tmp`, or
// `.new` where no lock is held. It is gone when the object is, unless it has been given its final name; what a killed
// process left is removed by whoever writes to that folder next.
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
  // Under the lock, or without it: then the file itself is locked as long as the object lives, which tells it from one
  // that was left behind.
  enum class Held { under_lock, alone };
  Temporary(int folder, std::string_view beside, Held held, mode_t mode, const Purpose& purpose);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() { remove(); }

  const std::string& name() const { return name_; }

  void put(std::string_view bytes, const Purpose& purpose);
  // Owner and mode as `like` has them (where given), and all of it on disk.
  void finish(const struct stat* like, const Purpose& purpose);
  void fill(std::string_view bytes, const struct stat* like, const Purpose& purpose) {
    put(bytes, purpose);
    finish(like, purpose);
  }

  void remove();                     // a failure is left to the next append
  void release() { name_.clear(); }  // it has another name now

 private:
  bool is_mine() const;

  int folder_;
  std::string name_;
  Fd fd_;
};

// Twelve hexadecimal digits.
std::string random_digits();

// Removes what a crash left in the folder: only regular files and links whose names are of our own pattern. Those that
// are made under the lock for its holder only; those that are made alone by anybody, where nobody lives who made them.
void sweep(int folder, Temporary::Held held);

}  // namespace sitrep::store
