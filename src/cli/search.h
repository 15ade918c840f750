// SPDX-License-Identifier: MIT
// Every playbook and incident of the workspace, measured against a query and ranked. Files are read on as many threads
// as there are cores; of each only what matched is kept, and only what is shown is folded.
#pragma once

#include "cli/session.h"
#include "view/hits.h"

namespace sitrep {

struct Searching {
  bool playbooks = true;
  bool incidents = true;
  bool drills = false;
  std::size_t most = 10;
};

// What cannot be read is told and left out.
Hits search(Session& session, const Query& query, const Searching& how);

}  // namespace sitrep
