// SPDX-License-Identifier: MIT
// How a view is looked at: the clock's reading, the zone that times are shown in, the size of the screen and whether it
// takes colour. Colour only underlines what the words say: without it nothing is lost, and no escape code is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sitrep/model/time.h"

namespace sitrep {

struct Look {
  Instant now;
  const Zone& zone;  // must outlive it
  std::size_t columns = 80;
  std::size_t rows = 24;
  bool colour = false;
  bool terminal = false;  // false: a pipe or a file, where lines are whole
};

enum class Ink : std::uint8_t {
  plain,
  title,   // bold
  late,    // red: what is late or failed
  unsure,  // yellow: guesses and warnings
  good,    // green: what is confirmed
  aside,   // dim: what matters second
};

// `text` in that ink; as it is where the look takes no colour, the ink is plain or the text is empty. The text is safe
// already: nothing is escaped here.
std::string paint(std::string_view text, Ink ink, const Look& look);

}  // namespace sitrep
