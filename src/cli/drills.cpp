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
    all.push_back(
        {file.substr(0, file.size() - end.size()), false, read_page(*bytes, shown(session.workspace(), path), spec())});
  }
  for (const auto& [name, text] : shipped_drills()) {
    if (std::ranges::find(all, name, &Drill::name) != all.end()) continue;
    all.push_back({std::string(name), true, read_page(text, fmt::format("(shipped) {}", name), spec())});
  }
  std::ranges::sort(all, {}, &Drill::name);
  return all;
}

void for_each_held(Session& session, const std::function<void(const std::string& path, const Header& header)>& visit) {
  for (const auto& path : incident_paths(session.world.disk, session.workspace())) {
    try {
      const auto bytes = session.world.disk.read(path);
      if (!bytes) continue;  // gone since the folder was read
      const auto header = read_incident(scan(*bytes).head(), path).header;
      if (!header.drill.empty() && header.opened.instant <= session.now()) visit(path, header);
    } catch (const Error&) {  // whoever asks for that file is told
    }
  }
}

std::map<std::string, Time> last_held(Session& session) {
  std::map<std::string, Time> last;
  for_each_held(session, [&](const std::string&, const Header& header) {
    auto& time = last.emplace(header.drill, header.opened).first->second;
    if (time.instant < header.opened.instant) time = header.opened;
  });
  return last;
}

std::optional<UnderWay> under_way(Session& session, const Drill& drill) {
  std::optional<UnderWay> latest;
  std::string path_of_it;
  const auto long_over = session.now() - 2 * Minutes(drill.minutes());
  for_each_held(session, [&](const std::string& path, const Header& header) {
    if (header.drill != drill.name || header.opened.instant < long_over) return;
    if (latest && header.opened.instant < latest->opened.instant) return;
    latest = {header.id, header.opened};
    path_of_it = path;
  });
  const auto found = latest ? glance(session.world.disk, path_of_it) : std::nullopt;
  return found && found->open ? latest : std::nullopt;
}

std::optional<Drill> drill_under_way(Session& session) {
  std::optional<Time> began;
  std::string latest;
  for (const auto& [name, opened] : last_held(session)) {
    if (began && opened.instant <= began->instant) continue;
    began = opened;
    latest = name;
  }
  for (auto& drill : all_drills(session)) {
    if (drill.name == latest && under_way(session, drill)) return named_drill(session, latest);
  }
  return std::nullopt;
}

std::string drill_reminder(Session& session) {
  const auto path = join_path(session.workspace().root, "sitrep.toml");
  const auto bytes = session.world.disk.read(path);
  if (!bytes) return {};
  const auto page = read_page(*bytes, shown(session.workspace(), path), *find_page("routine/1"));
  const auto findings = lint_page(page, session.routine(), session.around());
  const auto found = std::ranges::find(findings, "drill-overdue", &Finding::rule);
  return found == findings.end() ? "" : found->message + "\n        sitrep drill start NAME --owner NAME --voice NAME";
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
    throw could_not(
        fmt::format("{} is not playable: {}; sitrep lint {}", safe(found->page.path),
                    found->page.problems.empty() ? "it has no [[inject]]" : found->page.problems.front().message,
                    safe(found->page.path)));
  }
  return std::move(*found);
}

}  // namespace sitrep
