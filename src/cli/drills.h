// SPDX-License-Identifier: MIT
// The drills that can be played: three ship inside the program, a team's own lie in drills/ below the root. One of the
// team's own hides a shipped one of the same name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.h"
#include "sitrep/model/page.h"
#include "view/drill.h"

namespace sitrep {

struct ShippedDrill {
  std::string_view name;
  std::string_view text;
};
std::span<const ShippedDrill> shipped_drills();

// By name. A file that cannot be read as a drill is among them, with its problems.
std::vector<Drill> all_drills(Session& session);

// Error(usage) with the nearest name where there is none; Error(could_not) where its file has faults.
Drill named_drill(Session& session, std::string_view name);

}  // namespace sitrep
