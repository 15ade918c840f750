// SPDX-License-Identifier: MIT
// How a team did in a drill, beside its earlier ones.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sitrep/model/scorecard.h"
#include "view/look.h"

namespace sitrep {

struct Scored {
  Scorecard score;
  std::int64_t minutes = 20;          // what the drill was to take
  std::vector<std::string> promises;  // of a fix time or a cause, as the rules found them
};
// `earlier`: the team's other drills, oldest first.
std::string score_text(const Scored& scored, std::span<const Scored> earlier, const Look& look);
std::string score_json(const Scored& scored, std::span<const Scored> earlier, const Look& look);

}  // namespace sitrep
