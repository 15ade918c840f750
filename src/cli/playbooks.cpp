// SPDX-License-Identifier: MIT
#include "cli/playbooks.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/lint_files.h"
#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "sitrep/store/pages.h"

namespace sitrep {
namespace {

const PageSpec& spec() { return *find_page("playbook/1"); }

constexpr std::string_view suffix = ".toml";

std::string name_of(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  return std::string(name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : name);
}

Playbook readable_or_error(Session& session, const std::string& path) {
  const auto bytes = session.world.disk.read(path);
  if (!bytes) throw could_not(fmt::format("{}: there is no such file", safe(shown(session.workspace(), path))));
  auto playbook = read_playbook(session.workspace(), path, *bytes);
  if (playbook.trouble.empty()) return playbook;
  throw could_not(fmt::format("{} cannot be read: {}; sitrep lint {}", safe(playbook.page.path), playbook.trouble,
                              safe(playbook.page.path)));
}

// A path out of the root is not followed, whatever a link there says.
Playbook at_path(Session& session, std::string_view named) {
  const auto whole = join_path(started_in(session), named);
  if (session.world.disk.look(whole) != Being::file) {
    throw wrong_usage(fmt::format("there is no file {}; sitrep playbook list shows the playbooks", safe(named)));
  }
  const auto path = session.world.disk.canonical(whole);
  if (!path.starts_with(join_path(session.workspace().root, ""))) {
    throw could_not(
        fmt::format("{} leads out of {}; -C DIR works in another folder", safe(named), safe(session.workspace().root)));
  }
  return readable_or_error(session, path);
}

}  // namespace

Playbook read_playbook(const Workspace& workspace, const std::string& path, std::string_view bytes) {
  Playbook playbook{name_of(path), read_page(bytes, shown(workspace, path), spec()), {}};
  const auto& problems = playbook.page.problems;
  if (!playbook.page.readable) playbook.trouble = problems.empty() ? "it is no playbook" : problems.back().message;
  return playbook;
}

std::vector<Playbook> all_playbooks(Session& session) {
  std::vector<Playbook> all;
  for (const auto& path : page_paths(session.world.disk, session.workspace(), spec())) {
    try {
      const auto bytes = session.world.disk.read(path);
      if (bytes) all.push_back(read_playbook(session.workspace(), path, *bytes));
    } catch (const Error& error) {
      auto unread = read_playbook(session.workspace(), path, {});
      unread.trouble = error.what();
      all.push_back(std::move(unread));
    }
  }
  std::ranges::sort(all, {}, &Playbook::name);  // files were sorted with their endings
  return all;
}

Playbook named_playbook(Session& session, std::string_view named) {
  if (named.empty()) throw wrong_usage("the playbook's name is empty; sitrep playbook list shows them");
  if (named.find('/') != std::string_view::npos || named.ends_with(suffix)) return at_path(session, named);
  const auto paths = page_paths(session.world.disk, session.workspace(), spec());
  std::vector<std::string> names;
  std::vector<std::string> fitting;
  for (const auto& path : paths) {
    names.push_back(name_of(path));
    if (names.back() == named) return readable_or_error(session, path);
    if (names.back().starts_with(named)) fitting.push_back(path);
  }
  if (fitting.size() == 1) return readable_or_error(session, fitting.front());
  if (fitting.size() > 1) {
    std::string list;
    for (const auto& path : fitting) list += "\n  " + safe(name_of(path));
    throw wrong_usage(fmt::format("{} fits {} playbooks; say more of the name:{}", safe(named), fitting.size(), list));
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  throw wrong_usage(fmt::format("there is no playbook {}{} ({})", safe(shorten(named, 40)), did_you_mean(named, known),
                                names.empty() ? "there are none yet: sitrep playbook new --from ID drafts one"
                                              : "sitrep playbook list shows them"));
}

}  // namespace sitrep
