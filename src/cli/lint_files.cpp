// SPDX-License-Identifier: MIT
#include "cli/lint_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "sitrep/model/pages.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/git.h"
#include "sitrep/store/pages.h"

namespace sitrep {
namespace {

using Names = std::set<std::string, std::less<>>;

// Those of `paths` whose bytes are the ones in the commit.
Names unchanged(const Git& git, const std::string& commit, const std::vector<std::string>& paths) {
  Names same;
  if (paths.empty()) return same;
  std::map<std::string, std::string> there;
  for (auto& each : git.tree(commit, paths)) there[each.path] = each.hash;
  std::string asked;
  for (const auto& path : paths) asked += path + "\n";
  const auto out = git.must({"hash-object", "--no-filters", "--stdin-paths"}, "compare the files", asked);
  std::string_view rest = out;
  for (const auto& path : paths) {
    const auto hash = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(hash.size() + 1, rest.size()));
    if (const auto found = there.find(path); found != there.end() && found->second == hash) same.insert(path);
  }
  return same;
}

// The file itself, behind all links; none, and told, where a link leads nowhere or out of the root.
std::optional<std::string> leading_to(Session& session, const std::string& path, const Missed& missed) {
  auto& disk = session.world.disk;
  const auto& workspace = session.workspace();
  const auto slash = path.rfind('/');
  const auto folder = disk.canonical(path.substr(0, std::max<std::size_t>(slash, 1)));
  const auto plain = join_path(folder, path.substr(slash + 1));  // without the `.` and `..` that were typed
  const auto name = safe(shown(workspace, plain));
  if (disk.look(path) == Being::link) {
    missed(plain, could_not(fmt::format("{}: it is a link that leads to no file", name)));
    return std::nullopt;
  }
  auto leads = disk.canonical(path);
  const auto inside = join_path(workspace.root, "");
  const bool ours = path.starts_with(inside) || plain.starts_with(inside);
  if (ours && !leads.starts_with(inside)) {
    missed(plain, could_not(fmt::format("{} leads to {}, outside {}, and is not read", name, safe(leads),
                                        safe(workspace.root))));
    return std::nullopt;
  }
  return leads;
}

std::vector<Listed> listed(Disk& disk, const std::string& folder, const Missed& missed) {
  try {
    return disk.list(folder);
  } catch (const Error& error) {
    missed(folder, error);
    return {};
  }
}

}  // namespace

std::string started_in(const Session& session) {
  const auto& asked = session.global.folder;
  return asked.empty() ? session.world.folder : join_path(session.world.folder, asked);
}

std::vector<std::string> all_files(Session& session) {
  const auto& workspace = session.workspace();
  std::vector<std::string> files;
  if (workspace.routine.present) files.push_back(join_path(workspace.root, "sitrep.toml"));
  for (auto& path : incident_paths(session.world.disk, workspace)) files.push_back(std::move(path));
  for (const auto& page : pages()) {
    for (auto& path : page_paths(session.world.disk, workspace, page)) files.push_back(std::move(path));
  }
  return files;
}

std::vector<std::string> files_named(Session& session, const std::string& named,
                                     const std::function<bool(const std::string& path)>& gone, const Missed& missed) {
  auto& disk = session.world.disk;
  const auto whole = join_path(started_in(session), named);
  std::vector<std::string> files;
  const auto add = [&](const std::string& path) {
    if (auto leads = leading_to(session, path, missed)) files.push_back(std::move(*leads));
  };
  switch (disk.look(whole)) {
    case Being::nothing:
      if (!gone(whole)) missed(whole, could_not(fmt::format("{}: there is no such file or folder", safe(named))));
      break;
    case Being::folder:
      for (const auto& each : listed(disk, whole, missed)) {
        if (each.name.starts_with('.')) continue;  // an editor's lock among them
        const auto inside = join_path(whole, each.name);
        if (each.being == Being::folder) {
          for (auto& path : files_named(session, inside, gone, missed)) files.push_back(std::move(path));
        }
        const bool file = each.being == Being::file || each.being == Being::link;
        if (file && each.name.ends_with(".toml")) add(inside);
      }
      break;
    default: add(whole);
  }
  return files;
}

std::vector<std::string> only_changed(Session& session, const std::vector<std::string>& files, const std::string& rev) {
  const Git git(session.world.run, session.workspace());
  const auto commit = git.commit(rev);
  if (!commit) {
    if (rev == "HEAD" && git.is_unborn()) return files;
    throw wrong_usage(fmt::format("--changed: git knows no commit {} (git log --oneline lists them)", safe(rev)));
  }
  // The plumbing, which looks at times and sizes and starts no filter of anybody's.
  Names differ;
  for (const auto& out :
       {git.must({"diff-index", "--name-only", "-z", "--no-renames", *commit, "--"}, "compare the files"),
        git.must({"ls-files", "--others", "--exclude-standard", "-z", "--full-name"}, "list new files")}) {
    for (std::string_view rest = out; !rest.empty();) {
      const auto path = rest.substr(0, rest.find('\0'));
      rest.remove_prefix(std::min(path.size() + 1, rest.size()));
      differ.emplace(path);
    }
  }
  // What only looks changed (it was committed without this work tree, as sync does) is told by its content.
  std::vector<std::string> perhaps;
  for (const auto& file : files) {
    const auto inside = git.inside(file);
    if (inside && differ.contains(*inside) && inside->find('\n') == std::string::npos) perhaps.push_back(*inside);
  }
  const auto same = unchanged(git, *commit, perhaps);
  std::vector<std::string> changed;
  for (const auto& file : files) {
    const auto inside = git.inside(file);
    if (!inside || (differ.contains(*inside) && !same.contains(*inside))) changed.push_back(file);
  }
  return changed;
}

}  // namespace sitrep
