// SPDX-License-Identifier: MIT
// The words that say nothing about what a text is about.
#include <algorithm>

#include "model/stem.h"
#include "sitrep/model/terms.h"

namespace sitrep {
namespace {

constexpr std::string_view filler_words =
    "a about after again all also an and any are as at be been before but by can cannot cant could did do does doesnt "
    "done dont down for from get gets had has have he her his how i if in into is isnt it its just like me more my no "
    "not now of off on one only onto or our out over she since so some still than that the their them then there "
    "these they this those to too until up us was we were what when where which while who why will with without wont "
    "would you your";

}  // namespace

bool is_filler(std::string_view word) {
  static const auto fillers = [] {
    std::vector<std::string> all;
    for (auto rest = filler_words; !rest.empty();) {
      const auto end = std::min(rest.find(' '), rest.size());
      auto filler = std::string(rest.substr(0, end));
      cut_ending(filler);
      all.push_back(std::move(filler));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::ranges::sort(all);
    return all;
  }();
  return std::ranges::binary_search(fillers, word, std::less<>());
}

}  // namespace sitrep
