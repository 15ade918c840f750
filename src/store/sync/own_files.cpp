// SPDX-License-Identifier: MIT
#include "store/sync/own_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"

namespace sitrep::store {
namespace {

constexpr std::string_view suffix = ".toml";

// The file's name below its folder, where it lies directly in it.
std::optional<std::string_view> name_in(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder)) return std::nullopt;
  const auto name = path.substr(folder.size());
  return name.empty() || name.find('/') != std::string_view::npos ? std::nullopt : std::optional(name);
}

bool is_plain(std::string_view name) {
  return name.ends_with(suffix) && is_slug(name.substr(0, name.size() - suffix.size()));
}

}  // namespace

OwnFiles::OwnFiles(const Git& git, const Workspace& workspace) : git_(git), workspace_(workspace) {
  const auto root = git.inside(join_path(workspace.root, "")).value_or("");
  prefix_ = root;
  const auto incidents = git.inside(workspace.folder);
  folders_ = {incidents.value_or(prefix_ + "incidents") + "/", prefix_ + "playbooks/", prefix_ + "drills/"};
}

bool OwnFiles::is_own(std::string_view path) const {
  if (path == prefix_ + "sitrep.toml") return true;
  return std::ranges::any_of(folders_, [&](const std::string& folder) {
    const auto name = name_in(path, folder);
    return name && is_plain(*name);
  });
}

bool OwnFiles::is_incident(std::string_view path) const { return name_in(path, folders_.front()).has_value(); }

std::string OwnFiles::on_disk(std::string_view path) const { return join_path(git_.work_tree(), path); }

std::vector<std::string> OwnFiles::paths() const {
  auto all = folders_;
  all.push_back(prefix_ + "sitrep.toml");
  return all;
}

std::map<std::string, std::string> OwnFiles::found(Disk& disk, std::vector<LeftOut>& left_out) const {
  std::vector<std::string> paths;
  const auto take = [&](const std::string& path, Being being) {
    if (being == Being::file) {
      paths.push_back(path);
    } else if (being == Being::link) {
      left_out.push_back({path, "a symbolic link; only plain files are committed"});
    }
  };
  for (const auto& folder : folders_) {
    const auto whole = on_disk(folder.substr(0, folder.size() - 1));
    if (disk.look(whole) != Being::folder) continue;
    if (disk.canonical(whole) != whole) {
      left_out.push_back({folder, "it leads elsewhere by a symbolic link; only plain folders are committed"});
      continue;
    }
    for (const auto& each : disk.list(whole)) {
      if (each.name.starts_with('.') || !each.name.ends_with(suffix)) continue;
      if (is_plain(each.name)) {
        take(folder + each.name, each.being);
      } else {
        left_out.push_back({folder + each.name, "its name is none of sitrep's: a to z, 0 to 9 and -, then .toml"});
      }
    }
  }
  for (const auto& each : disk.list(workspace_.root)) {
    if (each.name == "sitrep.toml") take(prefix_ + each.name, each.being);
  }
  std::map<std::string, std::string> all;
  if (paths.empty()) return all;
  std::string asked;
  for (const auto& path : paths) asked += path + "\n";
  const auto out = git_.must({"hash-object", "--no-filters", "--stdin-paths"}, "look at the logs", asked);
  std::string_view rest = out;
  for (const auto& path : paths) {
    const auto end = std::min(rest.find('\n'), rest.size());
    all[path] = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return all;
}

std::map<std::string, std::string> OwnFiles::in(const std::optional<std::string>& commit) const {
  std::map<std::string, std::string> all;
  if (!commit) return all;
  for (const auto& each : git_.tree(*commit, paths())) {
    if (is_own(each.path) && each.is_file()) all[each.path] = each.hash;
  }
  return all;
}

}  // namespace sitrep::store
