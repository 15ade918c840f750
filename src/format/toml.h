// SPDX-License-Identifier: MIT
// toml++ as this layer uses it: the shared library, never the header-only form whose assertions abort. Text goes in
// only after the scan has admitted it.
#pragma once

#include <toml++/toml.h>

#include <string_view>
#include <vector>

#include "sitrep/model/log.h"

namespace sitrep {

// A table's keys and values in the order in which they stand, each place moved down by `lines`.
std::vector<Field> fields_of(const toml::table& table, std::uint32_t lines);

// Where the value of a top-level key stands; where there is none, the file's first line.
Place place_of_key(const toml::table& table, std::string_view key);

// Parses; where that fails, adds a `syntax` problem, its place moved down by `lines`, and returns nothing.
std::optional<toml::table> parse_toml(std::string_view text, std::uint32_t lines, std::vector<Problem>* problems);

}  // namespace sitrep
