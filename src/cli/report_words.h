// SPDX-License-Identifier: MIT
// The options that describe a report, shared by `open` and `report`.
#pragma once

#include <string>

#include "cli/options.h"
#include "sitrep/model/entry.h"

namespace sitrep {

class Session;

struct ReportWords {
  std::string customer, blocked, account, error, first_seen, reporter, via, steps, at_stake, needs_by;

  void declare(Options& options);
  Entry entry(Session& session) const;  // reads the times
};

}  // namespace sitrep
