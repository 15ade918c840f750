// SPDX-License-Identifier: MIT
#include "cli/logs.h"

#include <fmt/format.h>

#include "cli/not_read.h"
#include "cli/side_by_side.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

void read_log(Disk& disk, const Workspace& workspace, const std::string& path,
              const std::function<void(const LogRead&)>& visit) {
  const auto name = shown(workspace, path);
  std::optional<std::string> bytes;
  try {
    bytes = disk.read(path);
  } catch (const Error& error) {
    visit({name, nullptr, error.what()});
    return;
  }
  if (!bytes) return;  // gone since the folder was read
  const Folded folded(*bytes, name, workspace.routine);
  if (folded.log.is_incident) {
    const auto unread = not_read(*bytes, folded.log);
    visit({name, &folded, {}, *bytes, unread});
  } else {
    const auto& problems = folded.log.problems;
    visit({name, nullptr, problems.empty() ? "no incident file" : std::string_view(problems.back().message)});
  }
}

}  // namespace

void visit_logs(Session& session, const std::vector<std::string>& paths,
                const std::function<void(std::size_t at, const LogRead&)>& visit) {
  auto& disk = session.world.disk;
  const auto& workspace = session.workspace();
  std::vector<std::string> unread(paths.size());
  side_by_side(paths.size(), usable_cores(), [&](std::size_t at) {
    read_log(disk, workspace, paths[at], [&](const LogRead& read) {
      unread[at] = read.not_read;
      visit(at, read);
    });
  });
  for (const auto& each : unread) {
    if (!each.empty()) session.tell(each);
  }
}

void for_each_log(Session& session, const Visit& visit) {
  for (const auto& path : incident_paths(session.world.disk, session.workspace())) {
    read_log(session.world.disk, session.workspace(), path, [&](const LogRead& read) {
      if (!read.not_read.empty()) session.tell(read.not_read);
      visit(read.path, read.folded, std::string(read.trouble));
    });
  }
}

Zone zone_of_record(Session& session) {
  const auto& name = session.global.tz.empty() ? session.routine().timezone : session.global.tz;
  if (name.empty()) return utc();
  try {
    return session.world.zone(name);
  } catch (const Error&) {
    if (!session.global.tz.empty()) throw;
    session.tell(fmt::format("sitrep.toml: there is no time zone {}; times are shown in UTC", safe(name)));
    return utc();
  }
}

}  // namespace sitrep
