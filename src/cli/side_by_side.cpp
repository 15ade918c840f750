// SPDX-License-Identifier: MIT
#include "cli/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace sitrep {
namespace {

class Queue {
 public:
  Queue(std::size_t count, const WorkOfThread& work) : count_(count), work_(work) {}

  void drain(std::size_t thread) {
    for (auto at = next_++; at < count_; at = next_++) {
      try {
        work_(at, thread);
      } catch (...) {
        fail(at, std::current_exception());
        return;
      }
    }
  }

  // Numbers are given out in order: what is below the lowest that failed was begun, and is done by now.
  void settle() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  void fail(std::size_t at, std::exception_ptr thrown) {
    const std::lock_guard lock(mutex_);
    if (!thrown_ || at < failed_) {
      failed_ = at;
      thrown_ = std::move(thrown);
    }
    next_ = count_;
  }

  std::size_t count_;
  const WorkOfThread& work_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;
  std::size_t failed_ = 0;
  std::exception_ptr thrown_;
};

}  // namespace

// glibc and others count those of the process's affinity, not those of the machine.
unsigned usable_cores() { return std::max(1u, std::thread::hardware_concurrency()); }

void side_by_side(std::size_t count, unsigned threads, const Work& work) {
  side_by_side(count, threads, [&work](std::size_t at, std::size_t) { work(at); });
}

void side_by_side(std::size_t count, unsigned threads, const WorkOfThread& work) {
  Queue queue(count, work);
  const auto wanted = std::min<std::size_t>(threads, count);
  std::vector<std::thread> others;  // no jthread: not every C++ library has it
  others.reserve(wanted);
  try {
    for (std::size_t each = 1; each < wanted; ++each) others.emplace_back([&queue, each] { queue.drain(each); });
  } catch (const std::system_error&) {
    // The system gives no more threads: those that there are do it.
  }
  queue.drain(0);
  for (auto& each : others) each.join();
  queue.settle();
}

}  // namespace sitrep
