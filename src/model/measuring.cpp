// SPDX-License-Identifier: MIT
#include "sitrep/model/measuring.h"

namespace sitrep {

void Measuring::take(Part part, std::string_view text) {
  auto& length = measured_.lengths[static_cast<std::size_t>(part)];
  length += static_cast<std::uint32_t>(each_term_but(*dismissed_, text, [&](const Term& term) {
    length += !term.whole;
    const bool there = look_for(term, part);
    if (there && term.code != Code::none) look_for(term, Part::code);
    if (!there && !term.whole) dismissed_->add(term.as);
  }));
}

// False: whatever part it stands in, it is none of the query's.
bool Measuring::look_for(const Term& term, Part part) {
  const auto fitting = query_->fitting(term);
  for (const auto& each : fitting) saw(each.word, part, each.fit, term.as);
  return !fitting.empty();
}

void Measuring::saw(std::size_t word, Part part, Fit fit, std::string_view as) {
  for (auto& each : measured_.sightings) {
    if (each.word == word && each.part == part && each.fit == fit) {
      ++each.count;
      return;
    }
  }
  measured_.sightings.push_back({word, part, fit, 1, std::string(as)});
}

}  // namespace sitrep
