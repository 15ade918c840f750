// SPDX-License-Identifier: MIT
// What somebody probably meant by a misspelt word: a command, an option, an id, a name, a rule. Case does not count;
// a letter too many, too few, wrong, or swapped with its neighbour is one mistake, and at most a third of the letters
// (but always one) may be wrong: a far-fetched guess is worse than none. A word cut short means the one that it begins.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace sitrep {

// How many letters must be typed otherwise to make the one of the other.
std::size_t mistakes_between(std::string_view a, std::string_view b);

// The candidate with the fewest mistakes, the first of equals; empty where none is near.
std::string nearest(std::string_view wrong, std::span<const std::string_view> known);

// `; did you mean status?`, to end a message with; empty where nothing is near.
std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known);

}  // namespace sitrep
