// SPDX-License-Identifier: MIT
#include "sitrep/store/unreadable.h"

#include <fmt/format.h>

#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

constexpr std::size_t most_named = 3;

// Why it is no incident; empty: it is one, or gone since.
std::string fault_of(Disk& disk, const std::string& path) {
  try {
    const auto bytes = disk.read(path);
    if (!bytes) return {};
    const auto log = read_incident(*bytes, path);
    if (log.is_incident) return {};
    return log.problems.empty() ? "no incident file" : log.problems.back().message;
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace

std::vector<std::string> unreadable_incidents(Disk& disk, const Workspace& workspace) {
  std::vector<std::string> lines;
  std::size_t more = 0;
  for (const auto& path : incident_paths(disk, workspace)) {
    if (path == join_path(workspace.root, "sitrep.toml")) continue;  // where the incidents lie beside it
    const auto why = fault_of(disk, path);
    if (why.empty()) continue;
    if (lines.size() == most_named) {
      ++more;
      continue;
    }
    lines.push_back(fmt::format("{} cannot be read: {}", safe(shown(workspace, path)), safe(why)));
  }
  if (more > 0) lines.push_back(fmt::format("{} more cannot be read: sitrep list", more));
  return lines;
}

}  // namespace sitrep
