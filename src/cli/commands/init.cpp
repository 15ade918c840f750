// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <ostream>

#include "cli/commands.h"
#include "format/routine_template.h"
#include "sitrep/model/safe.h"

namespace sitrep::bind {

Action init(Options& options) {
  options.words("", "", 0);
  return [](Session& session) {
    const auto& workspace = session.workspace();
    const auto path = join_path(workspace.root, "sitrep.toml");
    if (session.world.disk.look(path) != Being::nothing) {
      throw wrong_usage(fmt::format("{} is there already and stays as it is; sitrep lint checks it", safe(path)));
    }
    session.world.disk.write(path, routine_template(), true, false);
    session.world.out << "wrote " << safe(path) << "\n";
    session.tell("every line of it is a default; change what your team does otherwise, and read it together once");
    return Status::done;
  };
}

}  // namespace sitrep::bind
