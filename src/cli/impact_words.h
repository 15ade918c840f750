// SPDX-License-Identifier: MIT
// The five options that describe an impact, shared by `impact` and `update`.
#pragma once

#include <string>

#include "cli/options.h"
#include "sitrep/model/entry.h"

namespace sitrep {

struct ImpactWords {
  std::string affected, works, fails, unknown, workaround;

  void declare(Options& options);
  bool any() const;
  // What stands (null: nothing), with what was given in its place. May lack `affected`.
  Entry entry(const Entry* standing) const;
};

}  // namespace sitrep
