// SPDX-License-Identifier: MIT
#include "sitrep/store/unsent.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>
#include <vector>

#include "sitrep/format/blocks.h"
#include "store/shared_config.h"

namespace sitrep {
namespace {

constexpr std::string_view heads = "refs/heads/";

// The branch that the log is on; empty: HEAD is on none.
std::string own_branch(Disk& disk, const Workspace& workspace) {
  if (!workspace.routine.record_branch.empty()) return workspace.routine.record_branch;
  auto head = disk.read(join_path(workspace.git_dir, "HEAD")).value_or("");
  head = head.substr(0, head.find('\n'));
  const auto before = "ref: " + std::string(heads);
  return head.starts_with(before) ? head.substr(before.size()) : std::string();
}

// git's configuration as far as it says where a branch goes; the last value of a name wins, as with git.
using Settings = std::map<std::string, std::string, std::less<>>;

Settings settings(const Git& git) {
  Settings all;
  const auto out =
      git.ask({"config", "--null", "--get-regexp", R"(^(remote\..*\.url|branch\..*\.(remote|merge)|push\.default)$)"})
          .out;
  for (std::string_view rest = out; !rest.empty();) {
    const auto record = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(record.size() + 1, rest.size()));
    const auto name = record.substr(0, record.find('\n'));
    all.insert_or_assign(std::string(name), std::string(record.substr(std::min(name.size() + 1, record.size()))));
  }
  return all;
}

std::string value(const Settings& settings, const std::string& name) {
  const auto found = settings.find(name);
  return found == settings.end() ? std::string() : found->second;
}

// As sync chooses it: the branch's own, else the only one, else origin.
std::string own_remote(const Settings& settings, const std::string& branch) {
  std::vector<std::string> known;
  for (const auto& [name, url] : settings) {
    constexpr std::string_view before = "remote.", behind = ".url";
    if (name.starts_with(before) && name.ends_with(behind)) {
      known.push_back(name.substr(before.size(), name.size() - before.size() - behind.size()));
    }
  }
  const auto own = value(settings, fmt::format("branch.{}.remote", branch));
  if (std::ranges::find(known, own) != known.end()) return own;
  if (known.size() == 1) return known.front();
  return std::ranges::find(known, "origin") != known.end() ? "origin" : std::string();
}

// A branch is pushed to the one of its name, unless git was told to push it upstream.
std::string name_there(const Settings& settings, const std::string& branch) {
  const auto push = value(settings, "push.default");
  const auto merge = value(settings, fmt::format("branch.{}.merge", branch));
  return (push == "upstream" || push == "tracking") && merge.starts_with(heads) ? merge.substr(heads.size()) : branch;
}

}  // namespace

std::optional<std::size_t> count_unsent(Disk& disk, const Workspace& workspace, const RunProgram& run,
                                        const std::string& path, std::string_view bytes) {
  if (workspace.work_tree.empty()) return std::nullopt;
  if (store::shared_config(disk, workspace.git_dir).find("[remote \"") == std::string::npos) return std::nullopt;
  const Git git(run, workspace);
  const auto name = git.inside(disk.canonical(path));
  const auto branch = own_branch(disk, workspace);
  if (!name || name->find('\n') != std::string::npos || branch.empty()) return std::nullopt;
  const auto known = settings(git);
  const auto remote = own_remote(known, branch);
  if (remote.empty()) return std::nullopt;
  const auto there = remote + "/" + name_there(known, branch);
  std::unordered_set<std::string> sent;
  try {
    // What sync saw there, and what git itself did: each may be ahead of the other.
    for (const auto& blob :
         git.blobs({fmt::format("refs/sitrep/{}:{}", there, *name), fmt::format("refs/remotes/{}:{}", there, *name)})) {
      if (!blob) continue;
      for (const auto& block : scan(*blob).blocks) sent.emplace(block.id);
    }
  } catch (const Error&) {  // nobody asked: no reason to stop
    return std::nullopt;
  }
  const auto here = scan(bytes);
  return static_cast<std::size_t>(std::ranges::count_if(
      here.blocks, [&](const Block& block) { return !block.id.empty() && !sent.contains(std::string(block.id)); }));
}

}  // namespace sitrep
