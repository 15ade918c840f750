// SPDX-License-Identifier: MIT
// A terminal that is taken over for a while: drawn whole, line by line in place, and given back as it was, however it
// ends. The real one is LiveTerminal; tests draw into memory.
#pragma once

#include <chrono>
#include <string_view>

#include "cli/world.h"

namespace sitrep {

class LiveScreen {
 public:
  enum class Event { time_passed, resized, ended };

  LiveScreen() = default;
  LiveScreen(const LiveScreen&) = delete;
  LiveScreen& operator=(const LiveScreen&) = delete;
  virtual ~LiveScreen() = default;

  virtual Terminal size() = 0;
  virtual void show(std::string_view lines) = 0;  // at most as many as there are rows
  virtual void ring() = 0;
  // Until so much time has passed, the size has changed, or somebody wants it to end (q, Ctrl-C, a signal).
  virtual Event wait(std::chrono::milliseconds most) = 0;
};

}  // namespace sitrep
