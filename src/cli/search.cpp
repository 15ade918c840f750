// SPDX-License-Identifier: MIT
#include "cli/search.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/documents.h"
#include "cli/not_read.h"
#include "cli/playbooks.h"
#include "cli/side_by_side.h"
#include "sitrep/format/read.h"
#include "sitrep/format/skim.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/pages.h"
#include "view/words.h"

namespace sitrep {
namespace {

// What somebody has drawn from an incident is read sooner than the incident, where both tell of the same.
constexpr double page_counts = 1.5;

struct Read {
  bool counts = false;   // it is there, and asked for
  std::string trouble;   // why it could not be read
  std::string not_read;  // what of it could not be
  Measured measured;
};

class Search {
 public:
  Search(Session& session, const Query& query, const Searching& how) : session_(session), query_(query), how_(how) {
    auto& disk = session.world.disk;
    const auto& workspace = session.workspace();
    if (how.playbooks) paths_ = page_paths(disk, workspace, *find_page("playbook/1"));
    playbooks_ = paths_.size();
    if (how.incidents) {
      auto incidents = incident_paths(disk, workspace);  // by date: of equals the newest comes first
      paths_.insert(paths_.end(), incidents.rbegin(), incidents.rend());
    }
  }

  Hits run() {
    std::vector<Read> read(paths_.size());
    auto& disk = session_.world.disk;
    const auto& workspace = session_.workspace();
    const auto threads = usable_cores();
    std::vector<Dismissed> dismissed(threads);
    side_by_side(paths_.size(), threads, [&](std::size_t at, std::size_t thread) {
      read[at] = read_one(disk, workspace, at, dismissed[thread]);
    });
    Hits hits;
    std::vector<std::size_t> numbers;
    std::vector<Measured> measured;
    for (std::size_t at = 0; at < read.size(); ++at) {
      if (!read[at].trouble.empty())
        session_.tell(fmt::format("{}: {}", shown(workspace, paths_[at]), read[at].trouble));
      if (!read[at].not_read.empty()) session_.tell(read[at].not_read);
      hits.whole = hits.whole && read[at].not_read.empty();
      if (!read[at].counts) continue;
      ++(at < playbooks_ ? hits.playbooks : hits.incidents);
      numbers.push_back(at);
      measured.push_back(std::move(read[at].measured));
    }
    auto ranked = rank(query_, measured);
    hits.found = ranked.size();
    hits.best.resize(std::min(ranked.size(), how_.most));
    side_by_side(hits.best.size(), threads,
                 [&](std::size_t at) { hits.best[at] = hit_of(numbers[ranked[at].document], std::move(ranked[at])); });
    return hits;
  }

 private:
  Read read_one(Disk& disk, const Workspace& workspace, std::size_t at, Dismissed& dismissed) const {
    Read read;
    try {
      const auto bytes = disk.read(paths_[at]);
      if (!bytes) return read;  // gone since the folder was read
      if (at < playbooks_) {
        measure_playbook(workspace, at, *bytes, dismissed, read);
      } else {
        measure_incident(workspace, at, *bytes, dismissed, read);
      }
    } catch (const Error& error) {
      read.trouble = error.what();
    }
    return read;
  }

  void measure_playbook(const Workspace& workspace, std::size_t at, const std::string& bytes, Dismissed& dismissed,
                        Read& read) const {
    const auto playbook = read_playbook(workspace, paths_[at], bytes);
    read.trouble = playbook.trouble;
    if (!read.trouble.empty()) return;
    Measuring measuring(query_, dismissed);
    texts_of(playbook.page, [&](Part part, std::string_view text) { measuring.take(part, text); });
    read.measured = measuring.done();
    read.measured.weight = page_counts;
    read.counts = true;
  }

  void measure_incident(const Workspace& workspace, std::size_t at, const std::string& bytes, Dismissed& dismissed,
                        Read& read) const {
    Measuring measuring(query_, dismissed);
    const auto take = [&](Part part, std::string_view text) { measuring.take(part, text); };
    if (const auto skimmed = skim(bytes)) {
      if (skimmed->is_drill() && !how_.drills) return;
      texts_of(*skimmed, workspace.routine, take);
      if (skimmed->unread() > 0) read.not_read = not_read(bytes, read_incident(bytes, shown(workspace, paths_[at])));
    } else {
      const auto log = read_incident(bytes, shown(workspace, paths_[at]));
      if (!log.is_incident) {
        read.trouble = log.problems.empty() ? "no incident file" : log.problems.back().message;
        return;
      }
      if (!log.header.drill.empty() && !how_.drills) return;
      const People people(workspace.routine, log);
      const auto incident = fold(log, workspace.routine, people);
      texts_of(incident.title(), standing_entries(incident), take);
      read.not_read = not_read(bytes, log);
    }
    read.measured = measuring.done();
    read.counts = true;
  }

  SearchHit hit_of(std::size_t at, Ranked&& ranked) const {
    SearchHit hit;
    hit.playbook = at < playbooks_;
    hit.path = shown(session_.workspace(), paths_[at]);
    hit.score = ranked.score;
    hit.reasons = std::move(ranked.reasons);
    const auto bytes = session_.world.disk.read(paths_[at]).value_or("");
    if (hit.playbook) {
      const auto playbook = read_playbook(session_.workspace(), paths_[at], bytes);
      hit.name = playbook.name;
      hit.title = playbook.page.keys.text("title");
      return hit;
    }
    const Folded folded(bytes, hit.path, session_.routine());
    hit.name = paths_[at].substr(paths_[at].rfind('/') + 1);
    if (hit.name.ends_with(".toml")) hit.name.resize(hit.name.size() - 5);
    hit.title = folded.incident.title();
    hit.opened = folded.incident.opened();
    const auto* close = folded.incident.closing();
    const auto outcome = close ? close->text("outcome") : std::string_view();
    hit.state = !close ? "still open" : outcome == "resolved" ? "resolved" : view::outcome_in_words(outcome);
    if (folded.incident.is_drill()) hit.state = "drill, " + hit.state;
    return hit;
  }

  Session& session_;
  const Query& query_;
  const Searching& how_;
  std::vector<std::string> paths_;
  std::size_t playbooks_ = 0;  // so many of them come first
};

}  // namespace

Hits search(Session& session, const Query& query, const Searching& how) { return Search(session, query, how).run(); }

}  // namespace sitrep
