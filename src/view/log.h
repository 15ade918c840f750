// SPDX-License-Identifier: MIT
// The timeline: every entry in the order of the ids as it was said then, with what became of it; corrections and
// withdrawals are entries of their own. By default people's comings and goings are left out; `all` shows everything.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

struct LogChoice {
  std::vector<std::string_view> kinds;  // only these; none: every kind
  std::optional<Instant> since;         // only what happened, or was written down, then or later
  bool all = false;                     // bookkeeping (join, leave, about) too
};

bool chosen(const Entry& entry, const LogChoice& choice);

std::string log_text(const Log& log, const Incident& incident, const LogChoice& choice, const Look& look);

// `entries` are as they were written; `now` has the amended fields of those that were amended.
std::string log_json(const Log& log, const Incident& incident, const LogChoice& choice, const Look& look);

}  // namespace sitrep
