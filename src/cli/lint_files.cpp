// SPDX-License-Identifier: MIT
#include "cli/lint_files.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "sitrep/model/safe.h"
#include "sitrep/store/git.h"

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

}  // namespace

std::vector<std::string> all_files(Session& session) {
  const auto& workspace = session.workspace();
  std::vector<std::string> files;
  if (workspace.routine.present) files.push_back(join_path(workspace.root, "sitrep.toml"));
  for (auto& path : incident_paths(session.world.disk, workspace)) files.push_back(std::move(path));
  return files;
}

std::vector<std::string> files_named(Session& session, const std::string& named,
                                     const std::function<bool(const std::string& path)>& gone) {
  auto& disk = session.world.disk;
  const auto whole = join_path(session.world.folder, named);
  std::vector<std::string> files;
  switch (disk.look(whole)) {
    case Being::nothing:
      if (gone && gone(whole)) break;
      throw could_not(fmt::format("{}: there is no such file or folder", safe(named)));
    case Being::folder:
      for (const auto& each : disk.list(whole)) {
        const auto inside = join_path(whole, each.name);
        if (each.being == Being::folder && !each.name.starts_with('.')) {
          for (auto& path : files_named(session, inside, gone)) files.push_back(std::move(path));
        }
        const bool file = each.being == Being::file || each.being == Being::link;
        if (file && each.name.ends_with(".toml")) files.push_back(disk.canonical(inside));
      }
      break;
    default:
      files.push_back(disk.canonical(whole));
  }
  return files;
}

std::vector<std::string> only_changed(Session& session, const std::vector<std::string>& files, const std::string& rev) {
  const Git git(session.world.run, session.workspace());
  const auto commit = git.commit(rev);
  if (!commit) {
    if (!git.commit("HEAD") && rev == "HEAD") return files;
    throw wrong_usage(fmt::format("--changed: git knows no commit {} (git log --oneline lists them)", safe(rev)));
  }
  // The plumbing, which looks at times and sizes and starts no filter of anybody's.
  Names differ;
  for (const auto& out : {git.must({"diff-index", "--name-only", "-z", "--no-renames", *commit, "--"}, "compare the files"),
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
