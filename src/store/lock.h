// SPDX-License-Identifier: MIT
// The exclusive lock under which everything is appended: flock on one permanent, empty file. The file is never removed,
// so a crash leaves no stale lock: the kernel releases it with the process. The lock is held while the object lives.
#pragma once

#include <chrono>
#include <string>

#include "store/fd.h"
#include "store/purpose.h"

namespace sitrep::store {

class Lock {
 public:
  // Waits asleep, not polling, until nothing has changed in `folder` for as long as `patience`: whoever waits behind
  // many that each take their turn is not waiting for one that hangs. Six times as long at most.
  Lock(const std::string& path, int folder, std::chrono::milliseconds patience, const Purpose& purpose);

 private:
  Fd fd_;
};

}  // namespace sitrep::store
