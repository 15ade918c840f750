// SPDX-License-Identifier: MIT
// What whoever needs it first does, and nobody a second time. std::call_once ends the whole program where what it calls
// throws: the exception would have to pass the C library, whose unwinder is not the one that is linked in here.
#pragma once

#include <mutex>

namespace sitrep {

class Once {
 public:
  // Others wait until it is done. What it throws reaches the caller, and the next one tries again.
  template <typename Act>
  void run(const Act& act) {
    const std::lock_guard lock(mutex_);
    if (done_) return;
    act();
    done_ = true;
  }

 private:
  std::mutex mutex_;
  bool done_ = false;
};

}  // namespace sitrep
