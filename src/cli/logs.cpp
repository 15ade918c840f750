// SPDX-License-Identifier: MIT
#include "cli/logs.h"

namespace sitrep {

void for_each_log(Session& session, const Visit& visit) {
  for (const auto& path : incident_paths(session.world.disk, session.workspace())) {
    const auto name = shown(session.workspace(), path);
    std::optional<std::string> bytes;
    try {
      bytes = session.world.disk.read(path);
    } catch (const Error& error) {
      visit(name, nullptr, error.what());
      continue;
    }
    if (!bytes) continue;  // gone since the folder was read
    const Folded folded(*bytes, name, session.routine());
    if (folded.log.is_incident) {
      visit(name, &folded, {});
    } else {
      visit(name, nullptr, folded.log.problems.empty() ? "no incident file" : folded.log.problems.back().message);
    }
  }
}

}  // namespace sitrep
