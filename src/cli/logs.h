// SPDX-License-Identifier: MIT
// All incident files of the workspace, for the commands that look across incidents. They are read and folded side by
// side; what is made of them comes in the order of the files' names, which begin with the date.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/session.h"

namespace sitrep {

// `folded` is null where the file is no readable incident; then `trouble` says why in a few words.
struct LogRead {
  const std::string& path;  // as messages show it
  const Folded* folded = nullptr;
  std::string_view trouble;
  std::string_view bytes = {};     // of the file, where it could be read
  std::string_view not_read = {};  // what of it could not be, as is told to the user
};

// On any thread, for file number `at`, once each; not for those that are gone since the folder was read. `paths` are
// incident_paths(). Of a file that was not read whole the user is told, when all were visited.
void visit_logs(Session& session, const std::vector<std::string>& paths,
                const std::function<void(std::size_t at, const LogRead&)>& visit);

// What `make` makes of each file: it is called on any thread and must not touch the session. nullopt leaves one out.
template <typename Made>
std::vector<Made> of_each_log(Session& session, const std::function<std::optional<Made>(const LogRead&)>& make) {
  const auto paths = incident_paths(session.world.disk, session.workspace());
  std::vector<std::optional<Made>> made(paths.size());
  visit_logs(session, paths, [&](std::size_t at, const LogRead& read) { made[at] = make(read); });
  std::vector<Made> all;
  for (auto& each : made) {
    if (each) all.push_back(std::move(*each));
  }
  return all;
}

// One after the other, in the order of their names, for whoever needs the session meanwhile. What could not be read of
// one is told before it is visited.
using Visit = std::function<void(const std::string& path, const Folded* folded, const std::string& trouble)>;
void for_each_log(Session& session, const Visit& visit);

// In which times are shown to others, on whatever machine: --tz, else the routine's, else UTC.
Zone zone_of_record(Session& session);

}  // namespace sitrep
