// SPDX-License-Identifier: MIT
// The pages of a static site: an index, each incident, playbooks, the routine, what is owed, and the numbers. Each is
// one file with its style inside, without a script, that links only to others of the site and by relative paths. What a
// page says depends on what it is given alone, never on a clock: the same record gives the same bytes.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/page.h"
#include "sitrep/model/statistics.h"
#include "view/look.h"
#include "view/owed.h"

namespace sitrep {

// What every page has around it: where the others are. Links from a page in a folder go up first.
struct SiteShell {
  bool has_playbooks = false;
  bool has_routine = false;
  std::string version;  // the program's
  bool alone = false;   // there are no others
};

// One line of the index.
struct SiteLine {
  std::string href;  // from the top of the site; empty: there is no page, since the file could not be read
  std::string title;
  std::string state;       // in words
  std::string_view phase;  // ours; "otherwise" where it is closed, but not as resolved
  bool open = false, drill = false;
  std::string owner;
  std::vector<std::string> customers;
  Time opened;
  std::optional<Seconds> to_confirmation;
  std::string trouble;
};
SiteLine site_line(const Log& log, const Incident& incident, const Figures& figures);

struct SitePlaybook {
  std::string href;
  Page page;
};

// `look.now` is as of when things are late; its zone shows the times. None of these asks for anything else of it.
std::string site_index(const SiteShell& shell, std::span<const SiteLine> lines, const Look& look);
std::string site_statistics(const SiteShell& shell, const Statistics& statistics, const Look& look);
// `hrefs` of the incidents, by id.
std::string site_owed(const SiteShell& shell, std::span<const Owed> owed,
                      const std::map<std::string, std::string>& hrefs, const Look& look);
std::string site_playbooks(const SiteShell& shell, std::span<const SitePlaybook> playbooks);
std::string site_page(const SiteShell& shell, const Page& page);  // a playbook or the routine
// Times are shown as seen from the day of the opening.
std::string site_incident(const SiteShell& shell, const Log& log, const Incident& incident, const Zone& zone);

// Of the style sheet: a page that was made with another one is another page.
std::string site_style();

}  // namespace sitrep
