// SPDX-License-Identifier: MIT
// The numbers of many incidents: for a terminal with bars and sparklines, as JSON with each incident's own, and as CSV
// with a line a month. What is left out (other outcomes, drills, what was written down afterwards) is always said.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "sitrep/model/statistics.h"
#include "view/look.h"

namespace sitrep {

// Which incidents were asked for.
struct StatsChoice {
  std::optional<Time> since;  // opened then or later
  std::string customer;       // empty: any
};

std::string stats_text(const Statistics& statistics, const StatsChoice& choice, const Look& look);
std::string stats_json(const Statistics& statistics, std::span<const Figures> each, const StatsChoice& choice,
                       const Look& look);
std::string stats_csv(const Statistics& statistics);

}  // namespace sitrep
