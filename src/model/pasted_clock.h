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

// Takes it from the front; nullopt, with nothing taken, where there is none. `exact`: an offset may be glued to it with
// a minus sign; elsewhere that is a range (`10:12-10:20`).
std::optional<PastedClock> take_clock(PastedScan& scan, bool exact);

// A zone alone, in brackets or not; nothing taken where there is none.
PastedZone take_zone(PastedScan& scan, bool minus);

}  // namespace sitrep
