// SPDX-License-Identifier: MIT
#include "view/lane_labels.h"

#include <algorithm>

#include "sitrep/model/safe.h"

namespace sitrep::view {
namespace {

constexpr double apart = 8, most_letters = 30;
constexpr std::size_t least_letters = 8;  // fewer say nothing, but of a label that has no more

}  // namespace

std::map<const Mark*, std::string> lane_labels(std::vector<WantedLabel> wanted, double end) {
  std::ranges::stable_sort(wanted, {}, [](const WantedLabel& each) { return each.mark->rank; });
  std::map<const Mark*, std::string> labels;
  std::vector<std::pair<double, double>> taken;
  for (const auto& each : wanted) {
    auto to = end;
    bool free = true;
    for (const auto& [begin, finish] : taken) {
      if (begin > each.from) to = std::min(to, begin - apart);
      free = free && !(begin <= each.from && finish + apart > each.from);
    }
    const auto letters = static_cast<std::size_t>(std::clamp((to - each.from) / label_letter, 0.0, most_letters));
    const auto text = shorten(each.mark->label, letters);
    if (!free || width(text) < std::min(width(each.mark->label), least_letters)) continue;
    labels[each.mark] = text;
    taken.emplace_back(each.from, each.from + static_cast<double>(width(text)) * label_letter);
  }
  return labels;
}

}  // namespace sitrep::view
