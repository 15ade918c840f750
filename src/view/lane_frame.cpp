// SPDX-License-Identifier: MIT
#include "view/lane_frame.h"

#include <fmt/format.h>

#include <algorithm>

#include "view/lane_labels.h"
#include "view/mark.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

constexpr double half_clock = 24, half_day = 48;  // of what stands below the axis, on paper

std::string line_at(double y, double from, double to) {
  return fmt::format("<line class=\"axis\" x1=\"{1:.0f}\" y1=\"{0:.0f}\" x2=\"{2:.0f}\" y2=\"{0:.0f}\"/>\n", y, from,
                     to);
}

}  // namespace

std::string LaneFrame::silences(const TimeAxis& axis) const {
  std::string out;
  for (const auto& cut : axis.cuts()) {
    const auto from = cut.from + 3, broad = std::max(1.0, cut.to - cut.from - 6);
    const auto span = show_span(cut.silent);
    out += fmt::format(
        "<rect class=\"silent\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"{:.0f}\"><title>Nothing for "
        "{}</title></rect>\n",
        from, top, broad, bottom() - top, span);
    if (broad < label_letter * static_cast<double>(span.size())) continue;
    out += fmt::format("<text class=\"label\" x=\"{:.1f}\" y=\"{:.0f}\" text-anchor=\"middle\">{}</text>\n",
                       from + broad / 2, bottom() - 4, span);
  }
  return out;
}

// Of more than one word: one below the other, so that the column is narrow.
std::string LaneFrame::names() const {
  std::string out;
  for (std::size_t lane = 0; lane < lanes().size(); ++lane) {
    const auto name = lanes()[lane];
    const auto space = name.find(' ');
    const auto middle = lanes_[lane].middle() + 4;
    out += line_at(lanes_[lane].top, 0, left);
    const auto first = space == std::string_view::npos ? middle : middle - 7;
    out += fmt::format("<text x=\"0\" y=\"{:.0f}\">{}</text>\n", first, name.substr(0, space));
    if (first < middle)
      out += fmt::format("<text x=\"0\" y=\"{:.0f}\">{}</text>\n", middle + 7, name.substr(space + 1));
  }
  return out + line_at(bottom(), 0, left);
}

std::string LaneFrame::background(const TimeAxis& axis, const Zone& zone) const {
  auto out = silences(axis);
  for (std::size_t lane = 0; lane < lanes().size(); ++lane) {
    out += line_at(lanes_[lane].top, left, wide);
    if (lanes_[lane].empty)
      out += fmt::format("<text class=\"label\" x=\"{:.0f}\" y=\"{:.0f}\">nothing</text>\n", left + slot,
                         lanes_[lane].middle() + 4);
  }
  out += line_at(bottom(), left, wide);
  const auto inside = [](double x, double half) { return std::clamp(x, left + half, wide - half); };
  for (const auto& tick : axis.ticks(zone)) {
    out += fmt::format(
        "<line class=\"axis\" x1=\"{0:.1f}\" y1=\"{1:.0f}\" x2=\"{0:.1f}\" y2=\"{2:.0f}\"/>\n"
        "<text x=\"{3:.1f}\" y=\"{4:.0f}\" text-anchor=\"middle\">{5}</text>\n",
        tick.at, bottom(), bottom() + 5, inside(tick.at, half_clock), bottom() + 18, tick.clock);
    if (tick.day.empty()) continue;
    out += fmt::format("<text x=\"{:.1f}\" y=\"{:.0f}\" text-anchor=\"middle\">{}</text>\n", inside(tick.at, half_day),
                       bottom() + 35, tick.day);
  }
  return out;
}

}  // namespace sitrep::view
