// SPDX-License-Identifier: MIT
#include "cli/site.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/lint_files.h"
#include "cli/logs.h"
#include "cli/site_folder.h"
#include "sitrep/format/read.h"
#include "sitrep/model/milestones.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/sha256.h"
#include "sitrep/store/pages.h"
#include "view/site.h"
#include "view/words.h"

namespace sitrep {
namespace {

// What is made of one incident file, with its page written or kept.
struct OfIncident {
  SiteLine line;
  Figures figures;
  std::vector<Owed> owed;
  std::string id;
  Instant newest{};
};

// A file's name as a page's: as it is where it can stand in a link, else as much of it as can, told apart by its hash.
std::string page_name(std::string_view path) {
  auto name = path.substr(path.rfind('/') + 1);
  if (name.ends_with(".toml")) name.remove_suffix(5);
  return is_slug(name) ? std::string(name) : slug(name) + "-" + hex(sha256(name)).substr(0, 12);
}

Instant newest_of(const Log& log) {
  auto newest = log.header.opened.instant;
  for (const auto& entry : log.entries) newest = std::max({newest, entry.at().instant, entry.logged().instant});
  return newest;
}

bool clock_is_set(Session& session) {
  return !session.global.now.empty() || session.world.env("SITREP_NOW").has_value();
}

class Site {
 public:
  Site(Session& session, SiteFolder& folder) : session_(session), folder_(folder), zone_(zone_of_record(session)) {
    const auto& workspace = session.workspace();
    incidents_ = incident_paths(session.world.disk, workspace);
    for (const auto& path : page_paths(session.world.disk, workspace, *find_page("playbook/1"))) {
      const auto bytes = session.world.disk.read(path);
      if (!bytes) continue;
      auto page = read_page(*bytes, shown(workspace, path), *find_page("playbook/1"));
      if (!page.readable)
        session.tell(fmt::format("{} cannot be read, and is left out; sitrep lint says why", safe(page.path)));
      if (page.readable) playbooks_.push_back({"playbooks/" + page_name(path) + ".html", std::move(page)});
    }
    routine_ = session.world.disk.read(join_path(workspace.root, "sitrep.toml"));
    shell_ = {!playbooks_.empty(), false, SITREP_VERSION};
    if (routine_) {
      routine_page_ = read_page(*routine_, "sitrep.toml", *find_page("routine/1"));
      shell_.has_routine = routine_page_.readable;
    }
  }

  SiteFolder::Done build() {
    begin();
    write_incidents();
    const Look look{as_of_when(), zone_};
    for (auto& each : figures_) each = as_of(std::move(each), look.now);
    std::erase_if(owed_, [&](const Owed& each) { return each.kind == "review" && !is_past(each.due, look.now); });
    folder_.write("index.html", {}, site_index(shell_, lines_, look));
    folder_.write("owed.html", {}, site_owed(shell_, owed_, hrefs_, look));
    folder_.write("statistics.html", {}, site_statistics(shell_, statistics(figures_, zone_), look));
    if (shell_.has_playbooks) folder_.write("playbooks.html", {}, site_playbooks(shell_, playbooks_));
    for (const auto& each : playbooks_) folder_.write(each.href, {}, site_page(shell_, each.page));
    if (shell_.has_routine) folder_.write("routine.html", {}, site_page(shell_, routine_page_));
    return folder_.finish();
  }

 private:
  static std::string href_of(const std::string& path) { return "incidents/" + page_name(path) + ".html"; }

  void begin() {
    std::vector<std::string> paths = {"index.html", "owed.html", "statistics.html"};
    if (shell_.has_playbooks) paths.emplace_back("playbooks.html");
    if (shell_.has_routine) paths.emplace_back("routine.html");
    for (const auto& each : playbooks_) paths.push_back(each.href);
    for (const auto& path : incidents_) paths.push_back(href_of(path));
    // Its length before each part, so that no two lists of parts make one text.
    std::string parts;
    for (const std::string& part : {std::string(SITREP_VERSION), site_style(), routine_.value_or(""), zone_.name,
                                    std::string(shell_.has_playbooks ? "playbooks" : "")}) {
      parts += fmt::format("{}:{}", part.size(), part);
    }
    folder_.begin(hex(sha256(parts)), paths);
  }

  OfIncident made_of(const LogRead& read, const std::string& href) {
    OfIncident made;
    if (!read.folded) {
      made.line.title = read.path;
      made.line.trouble = read.trouble;
      folder_.drop(href);
      return made;
    }
    const auto& log = read.folded->log;
    const auto& incident = read.folded->incident;
    const auto from = hex(sha256(read.bytes));
    if (folder_.holds(href, from)) {
      folder_.keep(href);
    } else {
      folder_.write(href, from, site_incident(shell_, log, incident, zone_));
    }
    made.figures = figures_of(log, incident);
    made.line = site_line(log, incident, made.figures);
    made.line.href = href;
    made.owed = owed_of(log, incident, Instant::max());
    made.id = log.header.id;
    made.newest = newest_of(log);
    return made;
  }

  void write_incidents() {
    std::vector<std::optional<OfIncident>> all(incidents_.size());
    visit_logs(session_, incidents_,
               [&](std::size_t at, const LogRead& read) { all[at] = made_of(read, href_of(incidents_[at])); });
    for (std::size_t at = 0; at < all.size(); ++at) {
      auto& each = all[at];
      if (!each) {  // gone since the folder was read
        folder_.drop(href_of(incidents_[at]));
        continue;
      }
      if (!each->line.href.empty()) {
        figures_.push_back(std::move(each->figures));
        hrefs_.try_emplace(each->id, each->line.href);
      }
      if (!each->line.trouble.empty()) session_.tell(each->line.title + ": " + each->line.trouble);
      newest_ = std::max(newest_, each->newest);
      for (auto& owed : each->owed) owed_.push_back(std::move(owed));
      lines_.push_back(std::move(each->line));
    }
  }

  Instant as_of_when() { return clock_is_set(session_) ? session_.now() : newest_; }

  Session& session_;
  SiteFolder& folder_;
  Zone zone_;
  SiteShell shell_;
  std::vector<std::string> incidents_;
  std::vector<SitePlaybook> playbooks_;
  std::optional<std::string> routine_;
  Page routine_page_;
  std::vector<SiteLine> lines_;
  std::vector<Figures> figures_;
  std::vector<Owed> owed_;
  std::map<std::string, std::string> hrefs_;
  Instant newest_{};
};

}  // namespace

Status export_site(Session& session, const std::string& folder) {
  SiteFolder site_folder(session.world.disk, join_path(started_in(session), folder), folder);
  const auto done = Site(session, site_folder).build();
  for (const auto& path : done.left) {
    session.tell(fmt::format("{}/{} was changed by hand since it was made; it no longer belongs, and is left there",
                             safe(folder), safe(path)));
  }
  if (session.global.json) {
    session.world.out << fmt::format(
        "{{\n  \"version\": 1,\n  \"pages\": {},\n  \"written\": {},\n  \"removed\": {}\n}}\n", done.pages,
        done.written, done.removed);
  } else if (!session.global.quiet) {
    session.world.out << fmt::format("{}: {}, {} written, {} removed\n", safe(folder),
                                     view::counted(done.pages, "page", "pages"), done.written, done.removed);
  }
  return Status::done;
}

}  // namespace sitrep
