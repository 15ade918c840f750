// SPDX-License-Identifier: MIT
#include "sitrep/store/pages.h"

#include "sitrep/store/schemas.h"

namespace sitrep {

std::vector<std::string> page_paths(Disk& disk, const Workspace& workspace, const PageSpec& spec) {
  std::vector<std::string> paths;
  const auto folder = join_path(workspace.root, spec.folder);
  const auto below = join_path(workspace.root, "");
  if (spec.folder.empty() || folder == workspace.folder || disk.look(folder) != Being::folder) return paths;
  if (!disk.canonical(folder).starts_with(below)) return paths;
  for (const auto& each : disk.list(folder)) {
    const auto path = join_path(folder, each.name);
    if (!each.name.ends_with(".toml") || each.name.starts_with('.')) continue;
    const bool inside = each.being == Being::link && disk.canonical(path).starts_with(below);
    if (each.being == Being::file || inside) paths.push_back(path);
  }
  return paths;
}

void create_page(Disk& disk, const Workspace& workspace, const PageSpec& spec, const std::string& path,
                 std::string_view text) {
  disk.replace({path, workspace.root, workspace.lock, true},
               [&](std::string_view) { return schema_line(disk, workspace, path, spec.format) + std::string(text); });
}

}  // namespace sitrep
