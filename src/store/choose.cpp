// SPDX-License-Identifier: MIT
// Which incident a command means.
#include <fmt/format.h>

#include <algorithm>

#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "sitrep/store/unreadable.h"
#include "sitrep/store/workspace.h"

namespace sitrep {
namespace {

constexpr std::string_view suffix = ".toml";

std::string id_of(std::string_view path) {
  const auto name = path.substr(path.find_last_of('/') + 1);
  return std::string(name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : name);
}

// Id and title, aligned, one a line: what an error about several incidents ends with.
std::string listed(const std::vector<Candidate>& candidates) {
  std::size_t wide = 0;
  for (const auto& each : candidates) wide = std::max(wide, each.id.size());
  std::string out;
  for (const auto& each : candidates) out += fmt::format("\n  {:<{}}   {}", safe(each.id), wide, safe(each.title));
  return out;
}

std::string count(std::size_t number) {
  static constexpr std::string_view words[] = {"no",   "one", "two",   "three", "four",
                                               "five", "six", "seven", "eight", "nine"};
  return number < std::size(words) ? std::string(words[number]) : std::to_string(number);
}

// Links followed: what a repository puts in the way must not make us read what lies outside.
bool below(const Workspace& workspace, std::string_view canonical) {
  return canonical.starts_with(join_path(workspace.root, ""));
}

std::string outside(const Workspace& workspace, std::string_view path, std::string_view leads) {
  const auto root = safe(workspace.root);
  if (path == leads) return fmt::format("{} lies outside {}; -C DIR works in another folder", safe(path), root);
  return fmt::format("{} leads to {}, outside {}, and is not read", safe(shown(workspace, path)), safe(leads), root);
}

// Nearly every log that is asked for is open and holds no such text: to find that out takes no scan of its blocks. Of
// `[[close]]` or, misspelt, `[close]`, the scan makes a block of that kind.
bool still_open(std::string_view bytes) {
  if (bytes.find("[close]") == std::string_view::npos) return true;
  const auto blocks = scan(bytes);
  std::string closed;
  std::string reopened;
  for (const auto& block : blocks.blocks) {
    auto* latest = block.kind == "close" ? &closed : block.kind == "reopen" ? &reopened : nullptr;
    const auto entry = latest ? read_block(blocks, block) : std::nullopt;
    if (!entry || !entry->amends().empty()) continue;  // a close that the fold does not count either
    if (latest->empty() || id_less(*latest, entry->id())) *latest = entry->id();
  }
  return closed.empty() || (!reopened.empty() && id_less(closed, reopened));
}

// The entries are not looked at, unless what looks like the first of them stands inside a string of the head.
Header header_of(std::string_view bytes, const std::string& path) {
  const auto head = bytes.substr(0, bytes.find("\n[["));
  const auto blocks = scan(head);
  return read_incident(blocks.open_string == 0 ? blocks.head() : scan(bytes).head(), path).header;
}

}  // namespace

std::vector<std::string> incident_paths(Disk& disk, const Workspace& workspace) {
  if (const auto leads = disk.canonical(workspace.folder); !below(workspace, leads) && leads != workspace.root) {
    throw could_not(outside(workspace, workspace.folder, leads));
  }
  std::vector<std::string> paths;
  for (const auto& each : disk.list(workspace.folder)) {
    if (!each.name.ends_with(suffix) || each.name.starts_with('.')) continue;
    const auto path = join_path(workspace.folder, each.name);
    const bool inside = each.being == Being::link && below(workspace, disk.canonical(path));
    if (each.being == Being::file || inside) paths.push_back(path);
  }
  return paths;
}

std::optional<Candidate> glance(Disk& disk, const std::string& path) {
  const auto bytes = disk.read(path);
  if (!bytes || format_said(*bytes) != "incident/1") return std::nullopt;
  Candidate is{id_of(path), path, {}, still_open(*bytes), false};
  if (!is.open) return is;  // of a closed one nobody asks the title here
  const auto head = header_of(*bytes, path);
  is.title = head.title;
  is.drill = !head.drill.empty();
  return is;
}

std::vector<Candidate> open_incidents(Disk& disk, const Workspace& workspace) {
  std::vector<Candidate> open;
  for (const auto& path : incident_paths(disk, workspace)) {
    auto candidate = glance(disk, path);
    if (candidate && candidate->open && !candidate->drill) open.push_back(std::move(*candidate));
  }
  return open;
}

std::optional<Instant> last_drill(Disk& disk, const Workspace& workspace, Instant now) {
  std::optional<Instant> last;
  for (const auto& path : incident_paths(disk, workspace)) {
    try {
      const auto bytes = disk.read(path);
      const auto head = bytes ? read_incident(scan(*bytes).head(), path).header : Header();
      const auto opened = head.opened.instant;
      if (!head.drill.empty() && opened <= now && (!last || *last < opened)) last = opened;
    } catch (const Error&) {
      continue;  // whoever asks for that file is told
    }
  }
  return last;
}

std::string named_incident(Disk& disk, const Workspace& workspace, const std::string& cwd, std::string_view named) {
  if (named.empty()) throw wrong_usage("the incident's id is empty; sitrep list shows them all");
  const auto as_path = join_path(cwd, named);
  if (named.find('/') != std::string_view::npos || named.ends_with(suffix)) {
    if (disk.look(as_path) == Being::nothing) {
      throw wrong_usage(fmt::format("there is no file {}; sitrep list shows the incidents", safe(named)));
    }
    auto path = disk.canonical(as_path);
    if (!below(workspace, path)) throw could_not(outside(workspace, as_path, path));
    return path;
  }
  const auto paths = incident_paths(disk, workspace);
  std::vector<std::string> ids;
  std::vector<Candidate> fitting;
  for (const auto& path : paths) {
    ids.push_back(id_of(path));
    if (ids.back() == named) return path;
    // The date in front is what people leave out: "acme" means 2026-11-23-acme-cannot-export-invoices.
    const bool dated = ids.back().size() > 11 && ids.back()[4] == '-' && ids.back()[10] == '-';
    if (ids.back().starts_with(named) || (dated && std::string_view(ids.back()).substr(11).starts_with(named))) {
      fitting.push_back({ids.back(), path, {}, false, false});
    }
  }
  if (fitting.size() == 1) return fitting.front().path;
  if (fitting.size() > 1) {
    for (auto& each : fitting) {
      if (const auto bytes = disk.read(each.path))
        each.title = read_incident(scan(*bytes).head(), each.path).header.title;
    }
    throw wrong_usage(fmt::format("{} fits {} incidents; say more of the id:{}", safe(named), count(fitting.size()),
                                  listed(fitting)));
  }
  const auto path = join_path(workspace.folder, std::string(named) + std::string(suffix));
  if (disk.look(path) == Being::file && !below(workspace, disk.canonical(path))) {
    throw could_not(outside(workspace, path, disk.canonical(path)));
  }
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  throw wrong_usage(
      fmt::format("no incident is called {}{} (sitrep list shows them all)", safe(named), did_you_mean(named, known)));
}

std::string implied_incident(Disk& disk, const Workspace& workspace, const std::string& current) {
  if (!current.empty()) {
    const auto path = join_path(workspace.folder, current + std::string(suffix));
    const auto candidate = below(workspace, disk.canonical(path)) ? glance(disk, path) : std::nullopt;
    if (candidate && candidate->open) return path;  // a drill too, where `open` or `use` chose it
  }
  auto open = open_incidents(disk, workspace);
  if (open.size() == 1) return std::move(open.front().path);
  if (open.empty()) {
    std::string unread;
    for (const auto& each : unreadable_incidents(disk, workspace)) unread += "\n  " + each;
    throw wrong_usage(
        "no incident is open; open one: sitrep open \"Acme cannot export invoices\" --customer Acme "
        "--blocked \"export an invoice\"\n  (a closed one is meant with -i ID; sitrep list shows them)" +
        unread);
  }
  throw wrong_usage(fmt::format("{} incidents are open; say which with -i{}", count(open.size()), listed(open)));
}

}  // namespace sitrep
