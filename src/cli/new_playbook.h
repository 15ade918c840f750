// SPDX-License-Identifier: MIT
// `playbook new`: a draft out of logs, gone over in an editor where there is a terminal, and written as a new file.
// What was written in the editor is never lost, and never over another playbook.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"

namespace sitrep {

struct NewPlaybook {
  std::vector<std::string> from;
  std::string title, name;
};

Status new_playbook(Session& session, const NewPlaybook& given);

}  // namespace sitrep
