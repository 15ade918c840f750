// SPDX-License-Identifier: MIT
// What is there already stays as it is; running it again completes what is missing.
#include <fmt/format.h>

#include <ostream>

#include "cli/commands.h"
#include "format/routine_template.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/driver.h"

namespace sitrep::bind {
namespace {

void write_routine(Session& session) {
  const auto path = join_path(session.workspace().root, "sitrep.toml");
  if (session.world.disk.look(path) != Being::nothing) {
    session.world.out << safe(path) << " is there already and stays as it is; sitrep lint checks it\n";
    return;
  }
  session.world.disk.write(path, routine_template(), true, false);
  session.world.out << "wrote " << safe(path) << "\n";
  session.tell("every line of it is a default; change what your team does otherwise, and read it together once");
}

void write_attribute(Session& session) {
  const auto& workspace = session.workspace();
  auto& disk = session.world.disk;
  const auto path = join_path(workspace.root, ".gitattributes");
  const auto being = disk.look(path);
  // A link leads who knows where, and git itself reads none of that name.
  if (being != Being::nothing && (being != Being::file || disk.canonical(path) != path)) {
    throw could_not(fmt::format("{} is no ordinary file; make it one, then: sitrep init", safe(path)));
  }
  const auto old = disk.read(path).value_or("");
  const auto text = with_attribute(old, workspace);
  const auto line = safe(attribute_line(workspace));
  if (text == old) {
    session.world.out << safe(path) << " says already that sitrep merges the logs\n";
    return;
  }
  disk.write(path, text, false, false);
  session.world.out << fmt::format("{} {}: {}\n", old.empty() ? "wrote" : "added to", safe(path), line);
  session.tell(fmt::format("commit it: git add {}", safe(shown(workspace, path))));
}

void write_driver(Session& session) {
  const auto& workspace = session.workspace();
  if (look_at_driver(session.world.disk, workspace, session.world.run).driver) {
    session.world.out << "git knows the merge driver already\n";
    return;
  }
  register_driver(Git(session.world.run, workspace));
  session.world.out << "registered the merge driver with git, for this clone; everyone runs sitrep init once\n";
}

}  // namespace

Action init(Options& options) {
  options.words("", "", 0);
  return [](Session& session) {
    write_routine(session);
    if (session.workspace().work_tree.empty()) {
      session.tell("no git repository here, so there is nothing to merge; after git init, run sitrep init again");
      return Status::done;
    }
    write_attribute(session);
    write_driver(session);
    return Status::done;
  };
}

}  // namespace sitrep::bind
