// SPDX-License-Identifier: MIT
// Which of many documents a few words are about, best first: BM25 over fields.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "sitrep/model/measuring.h"

namespace sitrep {

struct Reason {
  std::size_t word = 0;
  Part part = Part::said;  // the weightiest that has it
  Fit fit = Fit::exact;
  std::string as;
};

struct Ranked {
  std::size_t document = 0;  // its number
  double score = 0;
  std::vector<Reason> reasons;  // one for each word that it has, weightiest first
};

// Those that have any of the words; of equals the first given comes first.
std::vector<Ranked> rank(const Query& query, std::span<const Measured> documents);

}  // namespace sitrep
