// SPDX-License-Identifier: MIT
// The playbooks of the workspace, and the one that a name means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/session.h"
#include "sitrep/model/page.h"

namespace sitrep {

struct Playbook {
  std::string name;  // its file's, without .toml
  Page page;
  std::string trouble;  // why it cannot be read; empty where it can
};

// One that a file's bytes give. `path` is absolute.
Playbook read_playbook(const Workspace& workspace, const std::string& path, std::string_view bytes);

// By name. A file that cannot be read is among them, with its trouble.
std::vector<Playbook> all_playbooks(Session& session);

// A path, a name, or an unambiguous beginning of one. Error(usage) with the candidates or the nearest name;
// Error(could_not) where it cannot be read.
Playbook named_playbook(Session& session, std::string_view named);

}  // namespace sitrep
