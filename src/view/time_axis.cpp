// SPDX-License-Identifier: MIT
#include "view/time_axis.h"

#include <algorithm>
#include <cmath>

namespace sitrep::view {
namespace {

constexpr double apart = 64;  // a tick's label needs so much
constexpr Seconds hour{3600}, day = 24 * hour;
constexpr Seconds steps[] = {Minutes(1), Minutes(5), Minutes(10), Minutes(15), Minutes(30), hour,
                             2 * hour,   3 * hour,   6 * hour,    12 * hour,   day,         2 * day,
                             7 * day,    30 * day,   365 * day,   3650 * day,  36500 * day};

// Four times as long as nine in ten of the silences: those that are longer say nothing of how the work went.
Seconds longest_shown(const std::vector<Instant>& instants) {
  std::vector<Seconds> gaps;
  for (std::size_t at = 1; at < instants.size(); ++at) gaps.push_back(instants[at] - instants[at - 1]);
  if (gaps.empty()) return hour;
  std::ranges::sort(gaps);
  return std::max<Seconds>(Minutes(30), 4 * gaps[gaps.size() * 8 / 10]);
}

}  // namespace

TimeAxis::TimeAxis(std::vector<Instant> instants, double left, double wide) : left_(left) {
  std::ranges::sort(instants);
  instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
  const auto longest = longest_shown(instants);
  const auto length_of = [&](Seconds gap) { return static_cast<double>((gap > longest ? longest / 2 : gap).count()); };
  double all = 0;
  for (std::size_t at = 1; at < instants.size(); ++at) all += length_of(instants[at] - instants[at - 1]);
  if (all > 0) per_second_ = wide / all;
  double x = left;
  for (std::size_t at = 1; at < instants.size(); ++at) {
    const auto gap = Seconds(instants[at] - instants[at - 1]);
    const auto end = std::min(left + wide, x + length_of(gap) * per_second_);
    stretches_.push_back({instants[at - 1], instants[at], x, end, gap > longest});
    if (gap > longest) cuts_.push_back({x, end, gap});
    x = end;
  }
}

double TimeAxis::at(Instant instant) const {
  if (stretches_.empty() || instant <= stretches_.front().from) return left_;
  if (instant >= stretches_.back().to) return stretches_.back().right;
  const auto found = std::ranges::lower_bound(stretches_, instant, {}, &Stretch::to);
  const auto part =
      static_cast<double>((instant - found->from).count()) / static_cast<double>((found->to - found->from).count());
  return found->left + part * (found->right - found->left);
}

std::vector<TimeAxis::Tick> TimeAxis::ticks(const Zone& zone) const {
  std::vector<Tick> ticks;
  const auto found = std::ranges::find_if(
      steps, [&](Seconds step) { return static_cast<double>(step.count()) * per_second_ >= apart; });
  const auto step = found == std::end(steps) ? steps[std::size(steps) - 1] : *found;
  std::string last_day;
  for (const auto& stretch : stretches_) {
    if (stretch.cut) continue;
    // Round on the zone's clock.
    const auto offset = zone.offset_at(stretch.from);
    const auto local = (stretch.from.time_since_epoch() + offset).count();
    auto next = Instant(Seconds((local + step.count() - 1) / step.count() * step.count()) - offset);
    for (; next <= stretch.to; next += step) {
      const auto x = at(next);
      if (!ticks.empty() && x - ticks.back().at < apart) continue;
      const auto day_of = show_date(next, zone);
      ticks.push_back({x, day_of == last_day ? "" : day_of, show_clock(date::floor<Minutes>(next), zone)});
      last_day = day_of;
    }
  }
  return ticks;
}

}  // namespace sitrep::view
