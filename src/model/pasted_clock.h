// SPDX-License-Identifier: MIT
// A clock time as people write it, with its zone: `10:12`, `8:43 p.m. PST`, `10h12`, `10.12`, `0843Z`, `10:12:30.5
// +02:00`. The half of the day is kept apart, since a range may name it only at its end.
#pragma once

#include <optional>
#include <string>

#include "model/pasted_scan.h"
#include "model/pasted_stamp.h"

namespace sitrep {

enum class Half { unsaid, am, pm };

struct PastedClock {
  int hour = 0, minute = 0, second = 0;
  Half half = Half::unsaid;
  PastedZone zone;
  std::string written;

  // Since midnight; nullopt for a time that no clock shows.
  std::optional<Seconds> since_midnight() const;
};

// What stands before it: nothing that matters; a day (four digits may be a clock time: `2026-01-17 1012:`); a day and a
// `T` (an offset may be glued to it with a minus sign; elsewhere that is a range, `10:12-10:20`).
enum class Before { nothing, day, exact_day };

// Takes it from the front; nullopt, with nothing taken, where there is none.
std::optional<PastedClock> take_clock(PastedScan& scan, Before before = Before::nothing);

// `WAT` behind a clock time, set apart like a zone, and none that is known: that word; else empty.
std::string_view unknown_zone(PastedScan scan);

// A zone alone, in brackets or not; nothing taken where there is none.
PastedZone take_zone(PastedScan& scan, bool minus);

}  // namespace sitrep
