// SPDX-License-Identifier: MIT
// What is there already stays as it is; running it again completes what is missing.
#include <fmt/format.h>

#include <ostream>

#include "cli/commands.h"
#include "format/routine_template.h"
#include "lint/waivable.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/driver.h"
#include "sitrep/store/schemas.h"
#include "view/schema.h"

namespace sitrep::bind {
namespace {

// A link leads who knows where.
void must_be_ordinary(Disk& disk, const std::string& path, Being wanted) {
  const auto being = disk.look(path);
  if (being == Being::nothing || (being == wanted && disk.canonical(path) == path)) return;
  throw could_not(fmt::format("{} is no ordinary {}; make it one, then: sitrep init", safe(path),
                              wanted == Being::folder ? "folder" : "file"));
}

// In the repository, so that every clone has them, and the files name them by a relative path. Of another's file in
// that place nothing is lost.
void write_schemas(Session& session) {
  auto& disk = session.world.disk;
  const auto folder = join_path(session.workspace().root, ".sitrep/schema");
  must_be_ordinary(disk, join_path(session.workspace().root, ".sitrep"), Being::folder);
  must_be_ordinary(disk, folder, Being::folder);
  std::string_view done;
  bool kept = false;
  for (const auto& each : view::schemas()) {
    const auto path = schema_path(session.workspace(), each.format);
    must_be_ordinary(disk, path, Being::file);
    const auto text = view::schema(each.name, waivable_rules());
    const auto old = disk.read(path);
    if (old == text) continue;
    if (old && !is_own_schema(*old, each.format)) {
      const auto name = safe(shown(session.workspace(), path));
      session.tell(
          fmt::format("{} is no schema of sitrep's for {}, and stays as it is; move it away, then: sitrep init", name,
                      each.format));
      kept = true;
      continue;
    }
    disk.write(path, text, false, false);
    done = old ? "renewed" : "wrote";
  }
  if (done.empty()) {
    session.world.out << safe(folder)
                      << (kept ? " is otherwise as this sitrep writes it\n" : " is as this sitrep writes it\n");
    return;
  }
  session.world.out << fmt::format("{} {}, by which editors complete and check\n", done, safe(folder));
  if (!session.workspace().work_tree.empty()) {
    session.tell(fmt::format("commit it: git add {}", safe(shown(session.workspace(), folder))));
  }
}

void write_routine(Session& session) {
  auto& disk = session.world.disk;
  const auto path = join_path(session.workspace().root, "sitrep.toml");
  const auto line = schema_line(disk, session.workspace(), path, "routine/1");
  if (disk.look(path) != Being::nothing) {
    session.world.out << safe(path) << " is there already and stays as it is; sitrep lint checks it\n";
    if (disk.read(path).value_or("").find("#:schema ") == std::string::npos) {
      session.tell(
          fmt::format("for an editor to check it too, let its first line be {}", line.substr(0, line.find('\n'))));
    }
    return;
  }
  disk.write(path, line + std::string(routine_template()), true, false);
  session.world.out << "wrote " << safe(path) << "\n";
  session.tell(
      "say in it who writes to customers (voice); every other line is a default: change what your team does otherwise, and read it together once");
}

void write_attribute(Session& session) {
  const auto& workspace = session.workspace();
  auto& disk = session.world.disk;
  const auto path = join_path(workspace.root, ".gitattributes");
  // Git itself reads no link of that name.
  must_be_ordinary(disk, path, Being::file);
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
    write_schemas(session);
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
