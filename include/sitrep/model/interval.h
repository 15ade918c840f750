// SPDX-License-Identifier: MIT
// How often something comes round, as people say it: `1 month` is a month by the calendar, not thirty days.
#pragma once

#include <optional>
#include <string_view>

#include "sitrep/model/time.h"

namespace sitrep {

struct Interval {
  int months = 0;
  Seconds rest{0};

  bool operator==(const Interval&) const = default;
};

// `1 month`, `3 months`, `1 quarter`, `1 year`, or what read_duration() takes; positive, at most ten years.
std::optional<Interval> read_interval(std::string_view text);

// The same day so many months on, or that month's last where it has no such day.
Instant later_by(Instant from, const Interval& interval);

}  // namespace sitrep
