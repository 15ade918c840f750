// SPDX-License-Identifier: MIT
// What stands where a person's name belongs and is none: a team, a role, "everyone". A name that somebody may have is
// let through; that it names nobody whom the routine lists is another rule's to say.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace sitrep {

// `listed`: the routine's own words for teams.
bool is_team(std::string_view name, std::span<const std::string> listed);

}  // namespace sitrep
