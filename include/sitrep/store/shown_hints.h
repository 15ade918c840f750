// SPDX-License-Identifier: MIT
// Which hints somebody was shown lately for a log, so that none is shown twice in a row: a small text in the user's
// state folder, replaced as a whole. Of two commands that end in the same moment the later one's note stays.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sitrep/store/spool.h"

namespace sitrep {

class ShownHints {
 public:
  ShownHints(State& state, std::string path);

  bool lately(std::string_view key, Instant now, Seconds rests) const;
  // Error(could_not) where it cannot be remembered.
  void note(std::string_view key, Instant now);

 private:
  State& state_;
  std::string path_;
  std::vector<std::pair<Instant, std::string>> shown_;  // the oldest first, each key once
};

}  // namespace sitrep
