// SPDX-License-Identifier: MIT
// What a line of a pasted text names somewhere, in a heading or a note as in running text: a day, a zone, a clock time.
#pragma once

#include <optional>
#include <string_view>

#include "model/pasted_stamp.h"

namespace sitrep {

// A day anywhere in a heading: the first that has a year, else one at its beginning.
std::optional<PastedDay> day_in_heading(std::string_view heading);

// Whether a clock time stands anywhere in the line.
bool names_a_clock(std::string_view line);

// The same near its beginning; so may be a line that is a row of its own.
bool begins_near_a_clock(std::string_view body);
// Or with four digits that a clock may show.
bool begins_like_a_row(std::string_view body);

// A zone that a heading or a note names ("All times in UTC", "Timeline (PST)", "Zone: Europe/Berlin").
PastedZone zone_in(std::string_view line);

}  // namespace sitrep
