// SPDX-License-Identifier: MIT
// A drill as people see it: the list of those that can be played, one inject as it reaches the team, what was wrong all
// along.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/page.h"
#include "view/look.h"

namespace sitrep {

struct Drill {
  std::string name;
  bool shipped = false;
  Page page;

  std::int64_t minutes() const;  // 20 where it does not say
};

struct Inject {
  Seconds after{0};
  std::string from;
  std::string text;
};
// By time; those at the same time in the order of the file.
std::vector<Inject> injects(const Page& drill);

// `last`: when each was last held, by its name.
using LastHeld = std::map<std::string, Time>;
std::string drills_text(std::span<const Drill> drills, const LastHeld& last, const Look& look);
std::string drills_json(std::span<const Drill> drills, const LastHeld& last, const Look& look);

// Who plays what, how long it takes and how to go on: what is read out at the start.
std::string drill_start_text(const Drill& drill, const Look& look);
std::string inject_text(const Inject& inject, const Look& look);
std::string wait_text(std::string_view what, Seconds wait, const Look& look);  // "next in 3 min"
std::string truth_text(const Drill& drill, const Look& look);

}  // namespace sitrep
