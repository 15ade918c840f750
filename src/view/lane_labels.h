// SPDX-License-Identifier: MIT
// Which marks of a lane have their label beside them: what matters most takes its room first, the others have what it
// leaves, or none.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "view/mark.h"

namespace sitrep::view {

struct WantedLabel {
  const Mark* mark;
  double from;  // where it would begin
};

// About as wide as a letter of one is on paper, where it is largest.
constexpr double label_letter = 8;

// Of one lane; none reaches beyond `end`, and no two touch.
std::map<const Mark*, std::string> lane_labels(std::vector<WantedLabel> wanted, double end);

}  // namespace sitrep::view
