// SPDX-License-Identifier: MIT
// One of the three versions that a merge is made of: read with plain line ends, its conflict markers resolved, and cut
// into pieces; and whether it can be merged at all.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/format/blocks.h"
#include "sitrep/model/entry.h"

namespace sitrep {

// One entry with all that belongs to it, without the blank lines and the line end behind it.
struct Piece {
  std::optional<Id> id;
  std::string_view kind;
  std::string_view text;
  std::size_t from = 0;  // which of the three
};
using Pieces = std::vector<Piece>;

// The views point into `bytes`: a Version stays where it was read.
struct Version {
  std::string bytes;
  Blocks blocks;
  std::string_view head;
  std::string unusable;  // why it cannot be merged; else empty
  bool odd = false;      // it has tables that are no entries
  bool damaged = false;  // it is an incident, and unusable all the same

  bool none() const { return bytes.empty(); }
};

void read_version(Version& version, std::string_view bytes);

// What is keyed comes first, by its id; what is not has no order yet.
Pieces sorted_pieces(const std::array<Version, 3>& versions);

}  // namespace sitrep
