// SPDX-License-Identifier: MIT
#include "cli/drills.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep {
namespace {

const PageSpec& spec() { return *find_page("drill/1"); }

std::string folder_of(Session& session) { return join_path(session.workspace().root, std::string(spec().folder)); }

}  // namespace

std::vector<Drill> all_drills(Session& session) {
  std::vector<Drill> all;
  auto& disk = session.world.disk;
  const auto folder = folder_of(session);
  constexpr std::string_view end = ".toml";
  for (const auto& [file, being] : disk.list(folder)) {
    if (being != Being::file || file.front() == '.' || !file.ends_with(end)) continue;
    const auto path = join_path(folder, file);
    auto bytes = disk.read(path);
    if (!bytes) continue;  // gone since the folder was read
    all.push_back({file.substr(0, file.size() - end.size()), false, read_page(*bytes, shown(session.workspace(), path), spec())});
  }
  for (const auto& [name, text] : shipped_drills()) {
    if (std::ranges::find(all, name, &Drill::name) != all.end()) continue;
    all.push_back({std::string(name), true, read_page(text, fmt::format("(shipped) {}", name), spec())});
  }
  std::ranges::sort(all, {}, &Drill::name);
  return all;
}

Drill named_drill(Session& session, std::string_view name) {
  auto all = all_drills(session);
  const auto found = std::ranges::find(all, name, &Drill::name);
  if (found == all.end()) {
    std::vector<std::string_view> known;
    for (const auto& each : all) known.push_back(each.name);
    throw wrong_usage(fmt::format("there is no drill {}{} (sitrep drill list shows them)", safe(shorten(name, 40)),
                                  did_you_mean(name, known)));
  }
  if (!found->page.readable || !found->page.problems.empty() || found->page.all("inject").empty()) {
    throw could_not(fmt::format("{} is not playable: {}; sitrep lint {}", safe(found->page.path),
                                found->page.problems.empty() ? "it has no [[inject]]" : found->page.problems.front().message,
                                safe(found->page.path)));
  }
  return std::move(*found);
}

}  // namespace sitrep
