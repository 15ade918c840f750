// SPDX-License-Identifier: MIT
// Where the things that settled an incident were seen: what a log says of its sources, for whoever has to look there
// first the next time. Only what a standing fact or a finished check says; a guess yields nothing. It is pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep {

// What was seen there did so. In the order in which looking there would have been fastest.
enum class Settles : std::uint8_t { proved, answered, disproved, nothing };

struct Evidence {
  Settles settles = Settles::nothing;
  Instant at;
  std::string source;  // in one line, without the clock of that day; empty: the fact names none
  std::string saw;     // in one line
};

// Of all these logs: by what it settled, then by when it was seen.
std::vector<Evidence> evidence(std::span<const Incident* const> from);

// "export-worker log, 10:05:13 onward" is the export-worker log: the clock of that day helps nobody later.
std::string without_clock(std::string_view source);

// A log, a trace, a dashboard, an alert, or a product that shows them.
bool names_a_log(std::string_view source);

// Nothing that another reader could use: it is empty, "none", "n/a" or blanked.
bool is_no_answer(std::string_view text);

}  // namespace sitrep
