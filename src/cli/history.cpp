// SPDX-License-Identifier: MIT
#include "cli/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sitrep/format/read.h"
#include "sitrep/lint/history.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/history.h"
#include "sitrep/store/revision.h"

namespace sitrep {

Since::Since(Session& session, const std::string& rev)
    : session_(session), rev_(rev), git_(session.world.run, session.workspace()), base_(must_be_commit(git_, rev)) {
  if (const auto bytes = file_in_base(join_path(session.workspace().root, "sitrep.toml"))) {
    routine_ = read_routine(*bytes, "sitrep.toml");
  }
}

std::optional<std::string> Since::file_in_base(const std::string& path) const { return file_in(git_, base_, path); }

std::vector<std::string> Since::folders() {
  std::vector<std::string> all{session_.workspace().folder};
  const auto& then = routine_.record_where;
  const auto where = join_path(session_.workspace().root, then);
  const bool below = !then.empty() && then.front() != '/' && then.find("..") == std::string::npos;
  if (below && where != all.front()) all.push_back(where);
  return all;
}

Surroundings Since::around() {
  auto around = session_.around();
  around.base_routine = &routine_;
  around.is_new = [this](std::string_view id) {
    asked_.run([this] { ids_ = ids_in(git_, base_, folders()); });
    return !ids_.contains(id);
  };
  return around;
}

std::optional<std::string> Since::bytes_now(const std::string& name) {
  const auto path = join_path(session_.workspace().root, name);
  try {
    return session_.world.disk.look(path) == Being::file ? session_.world.disk.read(path) : std::nullopt;
  } catch (const Error&) {
    return std::nullopt;  // what stands there is no file that could be read: the finding says so
  }
}

// A link that took a file's place is meant itself, not what it points to.
std::string Since::plain(const std::string& path) {
  const auto slash =
      path.find_last_not_of('/') == std::string::npos ? 0 : path.find_last_of('/', path.find_last_not_of('/'));
  auto name = path.substr(slash + 1);
  while (name.ends_with('/')) name.pop_back();
  if (name.empty() || name == "." || name == "..") return session_.world.disk.canonical(path);
  return join_path(session_.world.disk.canonical(path.substr(0, std::max<std::size_t>(slash, 1))), name);
}

std::vector<Finding> Since::findings(std::vector<std::string> paths) {
  for (auto& path : paths) path = plain(path);
  if (paths.empty()) paths = folders();
  const auto& branch = session_.workspace().routine.record_branch;
  const bool apart = !branch.empty() && git_.commit("refs/heads/" + branch);
  const auto history = read_history(git_, session_.world.disk, rev_, paths, apart ? branch : "HEAD");
  if (history.from.empty()) {
    session_.tell(fmt::format("{} and {} have no commit in common; they are compared as they stand", rev_,
                              apart ? branch : "HEAD"));
  } else if (history.from != history.base) {
    session_.tell(
        fmt::format("{0} is no ancestor of {1}: compared since {2}, where they parted; what {0} alone has since then "
                    "is not looked for",
                    rev_, apart ? branch : "HEAD", history.from.substr(0, 9)));
  }
  std::map<std::string, std::vector<HistoryStep>> by_file;
  for (const auto& step : history.steps) by_file[step.path].push_back(step);
  std::vector<Finding> all;
  for (const auto& [path, steps] : by_file) {
    Log now;
    now.path = shown(session_.workspace(), path);
    if (const auto bytes = bytes_now(now.path)) now = read_incident(*bytes, now.path);
    std::ranges::move(lint_history(now, steps), std::back_inserter(all));
  }
  return all;
}

}  // namespace sitrep
