// SPDX-License-Identifier: MIT
// What a drawn timeline's marks stand in: the lanes with their names, and below them the hours and days. Lengths are
// the drawing's units.
#pragma once

#include <string>
#include <vector>

#include "view/time_axis.h"

namespace sitrep::view {

class LaneFrame {
 public:
  static constexpr double wide = 960, left = 84, top = 44, slot = 14;

  struct Lane {
    double top = 0, tall = 0;
    bool labelled = false;  // some of its marks have a label beside them
    bool empty = false;
    double middle() const { return top + tall / 2; }
    double bottom() const { return top + tall; }
  };
  void add(Lane lane) { lanes_.push_back(lane); }  // from the top
  const Lane& lane(std::size_t number) const { return lanes_[number]; }
  double bottom() const { return lanes_.empty() ? top : lanes_.back().bottom(); }

  // Their column, to the left of all else.
  std::string names() const;
  // What lies behind the marks.
  std::string background(const TimeAxis& axis, const Zone& zone) const;

 private:
  std::string silences(const TimeAxis& axis) const;

  std::vector<Lane> lanes_;
};

}  // namespace sitrep::view
