// SPDX-License-Identifier: MIT
#include "sitrep/model/reading.h"

#include <algorithm>
#include <cstdint>

namespace sitrep {

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; (at = text.find_first_not_of(" \n", at)) != std::string_view::npos;) {
    ++words;
    at = std::min(text.find_first_of(" \n", at), text.size());
  }
  return words;
}

Seconds reading_time(std::size_t words) { return Seconds(static_cast<std::int64_t>(words * 60 / words_a_minute)); }

}  // namespace sitrep
