// SPDX-License-Identifier: MIT
// Where a time lies on a drawing that is so many units wide: evenly, but that long silent stretches are cut short, or
// two hours of work before a review two days later would be one blot.
#pragma once

#include <string>
#include <vector>

#include "view/look.h"

namespace sitrep::view {

class TimeAxis {
 public:
  // Of these instants, in any order; there must be one.
  TimeAxis(std::vector<Instant> instants, double left, double wide);

  double at(Instant instant) const;  // within left and left + wide, and never falling

  struct Cut {
    double from, to;
    Seconds silent;
  };
  const std::vector<Cut>& cuts() const { return cuts_; }

  struct Tick {
    double at;
    std::string day;  // where it is another than that of the tick before
    std::string clock;
  };
  // At round times of the zone's clock, so far apart that none runs into the next.
  std::vector<Tick> ticks(const Zone& zone) const;

 private:
  struct Stretch {
    Instant from, to;
    double left, right;
    bool cut;
  };
  std::vector<Stretch> stretches_;
  std::vector<Cut> cuts_;
  double left_;
  double per_second_ = 1;
};

}  // namespace sitrep::view
