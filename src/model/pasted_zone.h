// SPDX-License-Identifier: MIT
// A stamp made an instant: its day completed from what stands around it, its clock time in the zone that is meant.
#pragma once

#include <optional>
#include <string>

#include "model/pasted_stamp.h"
#include "sitrep/model/pasted.h"

namespace sitrep {

// The instant of a wall clock in what was written, or else in `around`; a string says why there is none and what to
// type instead.
struct PastedInstant {
  std::optional<Time> time;
  std::string fault;
};
PastedInstant instant_of(date::local_seconds local, const PastedZone& zone, const PastedAround& around);

// What to say of a zone's word that was not in force then (CET in July); empty where there is nothing to say.
std::string not_in_force(const Time& time, const PastedZone& zone, const PastedAround& around);

// The year that brings the day nearest to `near`; for 29 February the nearest that has one.
date::year_month_day nearest_year(const PastedDay& day, date::local_days near);

// The latest such day that is not after `today`.
date::year_month_day latest_year(const PastedDay& day, date::local_days today);

}  // namespace sitrep
