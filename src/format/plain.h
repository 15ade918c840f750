// SPDX-License-Identifier: MIT
// The short way to read a block, where all its lines are plain (format/plain_reader.h). What it gives is what toml++
// gives, to the last column; any other block it leaves to toml++.
#pragma once

#include <optional>
#include <vector>

#include "sitrep/format/blocks.h"
#include "sitrep/model/entry.h"

namespace sitrep {

// nullopt: the block is for toml++. It must not be odd or unreadable.
std::optional<Entry> read_plain(const Blocks& blocks, const Block& block);

// The long way, for any block that is not odd or unreadable: read_block() without the above.
std::optional<Entry> read_by_toml(const Blocks& blocks, const Block& block, std::vector<Problem>* problems);

}  // namespace sitrep
