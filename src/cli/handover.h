// SPDX-License-Identifier: MIT
// Naming the owner, for `owner` and `handoff`: the first is named, a later one is handed the incident.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "sitrep/model/error.h"

namespace sitrep {

class Session;

struct HandoverWords {
  std::string scope, next, why;
  std::vector<std::string> facts;

  void declare(Options& options);
};

Status name_owner(Session& session, const std::string& name, const HandoverWords& given);

}  // namespace sitrep
