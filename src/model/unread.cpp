// SPDX-License-Identifier: MIT
#include "sitrep/model/unread.h"

#include <algorithm>

namespace sitrep {

bool is_unread(const Problem& problem) {
  return problem.rule == "syntax" || problem.rule == "conflict-marker" || problem.rule == "foreign-spelling";
}

const Problem* first_unread(const Log& log) {
  const auto found = std::ranges::find_if(log.problems, is_unread);
  return found == log.problems.end() ? nullptr : &*found;
}

}  // namespace sitrep
