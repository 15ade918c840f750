// SPDX-License-Identifier: MIT
// What a word is by its looks alone: a number, a clock, a span of time, a capital letter.
#pragma once

#include <cstdint>
#include <string_view>

namespace sitrep {

// Of shape::upper, number, clock and span. Neither is empty; `lower` is the word as Word::lower has it.
std::uint16_t shape_of(std::string_view said, std::string_view lower);

}  // namespace sitrep
