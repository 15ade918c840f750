// SPDX-License-Identifier: MIT
#include "sitrep/store/workspace.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "model/ascii.h"
#include "sitrep/format/read.h"
#include "sitrep/model/below.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/routine_at.h"

namespace sitrep {
namespace {

std::string parent(const std::string& path) {
  const auto slash = path.find_last_of('/');
  return slash == 0 || slash == std::string::npos ? std::string("/") : path.substr(0, slash);
}

// The git directory of a folder that has a `.git`: that folder itself, or where its `gitdir:` line points (a linked
// worktree, a submodule).
std::string git_dir_of(Disk& disk, const std::string& folder) {
  const auto dot = join_path(folder, ".git");
  const auto being = disk.look(dot);
  if (being == Being::folder) return dot;
  if (being != Being::file) return {};
  const auto text = disk.read(dot).value_or("");
  constexpr std::string_view key = "gitdir: ";
  if (!text.starts_with(key)) return {};
  const auto target = join_path(folder, std::string_view(text).substr(key.size(), text.find('\n') - key.size()));
  return disk.look(target) == Being::folder ? target : std::string();
}

}  // namespace

std::string join_path(std::string_view base, std::string_view more) {
  if (more.starts_with('/')) return std::string(more);
  std::string path(base);
  if (!path.ends_with('/')) path += '/';
  return path += more;
}

Routine routine_at(Disk& disk, const std::string& root) {
  Routine routine;
  const auto page = join_path(root, "sitrep.toml");
  if (const auto leads = disk.canonical(page); !leads.starts_with(join_path(root, ""))) {
    routine.problems.push_back(
        {"syntax", {1, 1, 0}, fmt::format("it leads to {}, outside its folder, and is not read", safe(leads))});
  } else if (const auto text = disk.read(page)) {
    routine = read_routine(*text, "sitrep.toml");
  }
  return routine;
}

Workspace find_workspace(Disk& disk, const std::string& start) {
  if (disk.look(start) != Being::folder) {
    throw could_not(fmt::format("{} is no folder; -C DIR and SITREP_DIR name the folder to work in", safe(start)));
  }
  Workspace workspace;
  const auto from = disk.canonical(start);
  std::string git_top;
  for (auto folder = from;; folder = parent(folder)) {
    if (workspace.root.empty() && disk.look(join_path(folder, "sitrep.toml")) == Being::file) workspace.root = folder;
    if (const auto git = git_dir_of(disk, folder); !git.empty()) {
      git_top = folder;
      workspace.git_dir = git;
      workspace.work_tree = folder;
      break;
    }
    if (folder == "/") break;
  }
  if (workspace.root.empty()) workspace.root = git_top.empty() ? from : git_top;

  workspace.routine = routine_at(disk, workspace.root);
  workspace.folder = join_path(workspace.root, workspace.routine.record_where);
  while (workspace.folder.ends_with('/')) workspace.folder.pop_back();
  workspace.lock = workspace.git_dir.empty() ? join_path(workspace.folder, ".sitrep.lock")
                                             : join_path(workspace.git_dir, "sitrep.lock");
  return workspace;
}

std::string shown(const Workspace& workspace, std::string_view path) {
  const auto below = join_path(workspace.root, "");
  return std::string(path.starts_with(below) ? path.substr(below.size()) : path);
}

std::string slug(std::string_view title) {
  utf8proc_uint8_t* folded = nullptr;
  const auto options = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(title.data()), static_cast<utf8proc_ssize_t>(title.size()),
                   &folded, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(folded, &std::free);
  std::string out;
  const std::string_view all(reinterpret_cast<const char*>(folded), length > 0 ? static_cast<std::size_t>(length) : 0);
  for (std::size_t at = 0; at < all.size(); ++at) {
    const char c = all[at];
    const bool keeps = is_lower(c) || is_digit(c);
    if (c == '\'') continue;                     // "can't" is one word
    if (all.substr(at).starts_with("\u2019")) {  // so it is with the typesetter's apostrophe
      at += 2;
      continue;
    }
    if (keeps) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.size() > 60) {  // at a word's end, where there is one
    const auto dash = out.find_last_of('-', 60);
    out.resize(dash == std::string::npos || dash < 20 ? 60 : dash);
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "incident" : out;
}

bool is_slug(std::string_view id) {
  const auto fits = [](char c) { return is_lower(c) || is_digit(c) || c == '-'; };
  return !id.empty() && id.size() <= 80 && id.front() != '-' && std::ranges::all_of(id, fits);
}

std::string new_incident_id(Disk& disk, const Workspace& workspace, std::string_view date, std::string_view title) {
  const auto base = fmt::format("{}-{}", date, slug(title));
  auto id = base;
  for (int again = 2; disk.look(join_path(workspace.folder, id + ".toml")) != Being::nothing; ++again) {
    id = fmt::format("{}-{}", base, again);
  }
  return id;
}

}  // namespace sitrep
