// SPDX-License-Identifier: MIT
// What a customer cannot read: a word of the routine's list, also in the plural and inside a hyphenated word; a stack
// trace; the name or address of a machine inside the house.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lint/words/sentence.h"

namespace sitrep {

enum class Jargon { listed, trace, machine };
struct FoundJargon {
  Jargon what;
  Found place;
};

// `listed`: the routine's words; `allow`: what it lets pass.
std::optional<FoundJargon> find_jargon(std::string_view text, std::span<const std::string> listed,
                                       std::span<const std::string> allow);

}  // namespace sitrep
