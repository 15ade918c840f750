// SPDX-License-Identifier: MIT
// The timeline: every entry in the order of the ids, with what became of it. By default an amended entry shows what
// stands now and people's comings and goings are left out; `all` shows what was said then, and everything.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

struct LogChoice {
  std::string_view kind;         // only this one; empty: every kind
  std::optional<Instant> since;  // only what happened, or was written down, then or later
  bool all = false;              // bookkeeping (join, leave, about) too
};

std::string log_text(const Log& log, const Incident& incident, const LogChoice& choice, const Look& look);

// `entries` are as they were written whatever `choice.all` says; `now` has the amended fields of those that were
// amended.
std::string log_json(const Log& log, const Incident& incident, const LogChoice& choice, const Look& look);

}  // namespace sitrep
