// SPDX-License-Identifier: MIT
// The drills that can be played: three ship inside the program, a team's own lie in drills/ below the root. One of the
// team's own hides a shipped one of the same name.
#pragma once

#include <functional>
#include <map>
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

// The file and the head of each incident that is a drill, but for those that are still to come.
void for_each_held(Session& session, const std::function<void(const std::string& path, const Header& header)>& visit);

// When each was last started, by its name.
std::map<std::string, Time> last_held(Session& session);

// The incident of that drill that is open and began last, if it may still be under way.
struct UnderWay {
  std::string id;
  Time opened;
};
std::optional<UnderWay> under_way(Session& session, const Drill& drill);

// Of all drills the one whose incident began last, of those that may still be under way.
std::optional<Drill> drill_under_way(Session& session);

// What the rule drill-overdue says of this team, with the command that holds one; empty where none is due.
std::string drill_reminder(Session& session);

// Error(usage) with the nearest name where there is none; Error(could_not) where its file has faults.
Drill named_drill(Session& session, std::string_view name);

}  // namespace sitrep
