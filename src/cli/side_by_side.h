// SPDX-License-Identifier: MIT
// Work on many things at once, on as many threads as there are cores that this process may use. Whoever asks gets the
// same as if it had been done one after the other: results are kept by number, and of what was thrown the first counts.
#pragma once

#include <cstddef>
#include <functional>

namespace sitrep {

// Cores that this process may use, at least one.
unsigned usable_cores();

// Calls work(0) to work(count - 1), each once, in no order; returns when all are done. What `work` shares between its
// calls must bear it. After something was thrown no more is begun, and of all that was thrown the one with the lowest
// number is thrown on. With one thread, or one thing to do, nothing is started.
using Work = std::function<void(std::size_t at)>;
void side_by_side(std::size_t count, unsigned threads, const Work& work);

// The same for work that is told which of the threads does it, from 0: each can have something of its own.
using WorkOfThread = std::function<void(std::size_t at, std::size_t thread)>;
void side_by_side(std::size_t count, unsigned threads, const WorkOfThread& work);

}  // namespace sitrep
