// SPDX-License-Identifier: MIT
#include "view/hostile_outputs.h"

#include "sitrep/model/scorecard.h"
#include "view/additions.h"
#include "view/brief.h"
#include "view/checklist.h"
#include "view/drill.h"
#include "view/entry_line.h"
#include "view/export.h"
#include "view/findings.h"
#include "view/handoff.h"
#include "view/hits.h"
#include "view/hostile_texts.h"
#include "view/list.h"
#include "view/log.h"
#include "view/message.h"
#include "view/owed.h"
#include "view/page.h"
#include "view/playbooks.h"
#include "view/preflight.h"
#include "view/repair.h"
#include "view/report.h"
#include "view/sample.h"
#include "view/scorecard.h"
#include "view/show.h"
#include "view/site.h"
#include "view/stats.h"
#include "view/status.h"
#include "view/synced.h"

namespace sitrep::hostile {

const std::vector<Finding>& findings_of(const Given& given) {
  if (given.findings) return *given.findings;
  auto found = lint_incident(given.log, given.routine, Surroundings{sample::at("11:00"), {}});
  for (auto& each : found) each.path = given.text;
  found.push_back(sample::finding("syntax", given.text, given.text));
  found.back().path = given.text;
  found.back().waived = given.text;
  found.back().place = {3, 2, 5};
  return given.findings.emplace(std::move(found));
}

namespace {

const CloseVerdict& verdict_of(const Given& given) {
  return given.verdict ? *given.verdict
                       : given.verdict.emplace(
                             judge_close(given.log, given.incident, "resolved", Surroundings{sample::at("11:00"), {}}));
}

Figures figures_of(const Given& given, const Look& look) {
  auto figures = as_of(sitrep::figures_of(given.log, given.incident), look.now);
  figures.outcome = given.text;
  return figures;
}

std::string each_entry(const Given& given, const Look& look,
                       std::string (*show)(const Incident&, const Standing&, const Look&)) {
  std::string all;
  for (const auto& entry : given.log.entries) {
    if (const auto* standing = given.incident.find(entry.id())) all += show(given.incident, *standing, look);
  }
  return all;
}

Drill drill_of(const Given& given) { return {given.text, false, page_of("drill/1", given.text)}; }

Scored scored_of(const Given& given) {
  Scored scored{scorecard(given.log, given.routine, given.people), 20, {given.text}};
  scored.score.id = scored.score.drill = given.text;
  for (auto* names : {&scored.score.decided, &scored.score.told, &scored.score.fixed}) names->push_back(given.text);
  return scored;
}

Hits hits_of(const Given& given) {
  const std::vector<Reason> reasons = {{0, Part::title, Fit::misspelt, given.text},
                                       {0, Part::fact, Fit::exact, given.text}};
  const SearchHit playbook{true, given.text, given.text, given.text, "", {}, 2, reasons};
  const SearchHit incident{false, given.text, given.text, given.text, given.text, given.log.header.opened, 1, reasons};
  return {given.text, {playbook, incident}, 2, 1, 1, true, {}};
}

// Its first entries stood at the base, where the file had another name.
template <typename Tell>
std::string additions_of(const Given& given, Tell tell) {
  Addition addition{given.log, given.incident, nullptr, {}, given.text};
  for (std::size_t at = 2; at < given.log.entries.size(); ++at) addition.added.push_back(&given.log.entries[at]);
  Addition same = addition;
  same.before = &given.incident;
  return tell(Branch{given.text, given.text, {addition, same}, findings_of(given), {given.text}});
}

SyncWords synced_of(const Given& given) {
  return {given.text,
          given.text,
          {{given.text, 1, 2}, {given.text, 1, 0, false, true}},
          {{given.text, given.text}},
          given.text,
          true,
          true};
}

std::vector<PlaybookListing> playbooks_of(const Given& given) {
  return {{given.text, given.text, given.text, ""}, {given.text, "", given.text, given.text}};
}

std::vector<PreflightCheck> preflight_of(const Given& given) {
  return {{"split", "24", given.text}, {"next", "23", "", {{given.text, given.text}}}};
}

const SiteShell shell{true, true, "1"};

const Output screen_outputs[] = {
    {"status", [](const Given& g, const Look& look) { return status_text(g.incident, verdict_of(g), look); }},
    {"status --short", [](const Given& g, const Look& look) { return status_short(g.incident, look.now) + "\n"; }},
    {"log", [](const Given& g, const Look& look) { return log_text(g.log, g.incident, {}, look); }},
    {"log --all",
     [](const Given& g, const Look& look) {
       return log_text(g.log, g.incident, {{}, std::nullopt, true}, look);
     }},
    {"handoff", [](const Given& g, const Look& look) { return handoff_text(g.incident, *g.incident.owner(), look); }},
    {"repair", [](const Given& g, const Look& look) { return repair_text(g.incident, look); }},
    {"brief", [](const Given& g, const Look& look) { return brief_text(g.incident, look); }},
    {"checklist", [](const Given& g, const Look& look) { return checklist_text(verdict_of(g), g.text, true, look); }},
    {"list",
     [](const Given& g, const Look& look) { return list_text(std::vector{listing_of(g.log, g.incident)}, look); }},
    {"owed", [](const Given& g, const Look& look) { return owed_text(owed_of(g.log, g.incident, look.now), look); }},
    {"show", [](const Given& g, const Look& look) { return each_entry(g, look, show_text); }},
    {"lint",
     [](const Given& g, const Look& look) {
       return findings_text(
           findings_of(g), [&](std::string_view, std::uint32_t) { return g.text; }, 1, look);
     }},
    {"one entry",
     [](const Given& g, const Look& look) {
       std::string all;
       for (const auto& entry : g.log.entries) all += entry_line(entry, look);
       return all;
     }},
    {"stats",
     [](const Given& g, const Look& look) {
       return stats_text(statistics(std::vector{figures_of(g, look)}, look.zone), {std::nullopt, g.text}, look);
     }},
    {"playbook", [](const Given& g, const Look& look) { return page_text(page_of("playbook/1", g.text), look); }},
    {"routine", [](const Given& g, const Look& look) { return page_text(page_of("routine/1", g.text), look); }},
    {"log --base",
     [](const Given& g, const Look& look) {
       return additions_of(g, [&](const Branch& branch) { return additions_text(branch, {}, look); });
     }},
    {"drill list",
     [](const Given& g, const Look& look) {
       return drills_text(std::vector{drill_of(g)}, {{g.text, g.log.header.opened}}, look);
     }},
    {"drill start", [](const Given& g, const Look& look) { return drill_start_text(drill_of(g), look); }},
    {"drill run",
     [](const Given& g, const Look& look) {
       return inject_text({Minutes(1), g.text, g.text}, look) + wait_text("next", Minutes(3), look) + "\n";
     }},
    {"drill truth", [](const Given& g, const Look& look) { return truth_text(drill_of(g), look); }},
    {"drill score",
     [](const Given& g, const Look& look) {
       const auto scored = scored_of(g);
       return score_text(scored, std::vector{scored}, look);
     }},
    {"find", [](const Given& g, const Look& look) { return hits_text(hits_of(g), Query("walrus"), look); }},
    {"sync", [](const Given& g, const Look&) { return synced_text(synced_of(g)); }},
    {"playbook list", [](const Given& g, const Look& look) { return playbooks_text(playbooks_of(g), look); }},
};

const Output message_outputs[] = {
    {"update",
     [](const Given& g, const Look& look) { return message_text(g.incident, *g.incident.latest("update"), look); }},
    {"draft",
     [](const Given& g, const Look& look) {
       return compose_update(g.incident, *g.incident.latest("update"), look, [](std::string_view) { return true; });
     }},
    {"preflight", [](const Given& g, const Look& look) { return preflight_text(preflight_of(g), g.text, look); }},
};

const Output page_outputs[] = {
    {"html",
     [](const Given& g, const Look& look) {
       return export_html(g.log, g.incident, {look.zone, "1"});
     }},
    {"site: incident",
     [](const Given& g, const Look& look) { return site_incident(shell, g.log, g.incident, look.zone); }},
    {"site: index",
     [](const Given& g, const Look& look) {
       auto line = site_line(g.log, g.incident, figures_of(g, look));
       auto broken = line;
       line.href = "incidents/x.html";
       broken.trouble = g.text;
       return site_index(shell, std::vector{line, broken}, look);
     }},
    {"site: owed",
     [](const Given& g, const Look& look) {
       return site_owed(shell, owed_of(g.log, g.incident, Instant::max()), {{g.text, "incidents/x.html"}}, look);
     }},
    {"site: statistics",
     [](const Given& g, const Look& look) {
       return site_statistics(shell, statistics(std::vector{figures_of(g, look)}, look.zone), look);
     }},
    {"site: playbooks",
     [](const Given& g, const Look&) {
       return site_playbooks(shell, std::vector<SitePlaybook>{{"playbooks/x.html", page_of("playbook/1", g.text)}});
     }},
    {"site: playbook", [](const Given& g, const Look&) { return site_page(shell, page_of("playbook/1", g.text)); }},
    {"site: routine", [](const Given& g, const Look&) { return site_page(shell, page_of("routine/1", g.text)); }},
};

const Output object_outputs[] = {
    {"status", [](const Given& g, const Look& look) { return status_json(g.incident, verdict_of(g), look); }},
    {"log", [](const Given& g, const Look& look) { return log_json(g.log, g.incident, {}, look); }},
    {"list",
     [](const Given& g, const Look& look) { return list_json(std::vector{listing_of(g.log, g.incident)}, look); }},
    {"owed",
     [](const Given& g, const Look& look) { return owed_json(owed_of(g.log, g.incident, Instant::max()), look); }},
    {"lint", [](const Given& g, const Look&) { return findings_json(findings_of(g), 1); }},
    {"entry", [](const Given& g, const Look&) { return entry_json(g.log.entries, g.text); }},
    {"export", [](const Given& g, const Look&) { return export_json(g.log, g.incident); }},
    {"stats",
     [](const Given& g, const Look& look) {
       const std::vector figures{figures_of(g, look)};
       return stats_json(statistics(figures, look.zone), figures, {std::nullopt, g.text}, look);
     }},
    {"show",
     [](const Given& g, const Look& look) {
       return show_json(g.incident, *g.incident.find(g.incident.latest("report")->id()), look);
     }},
    {"log --base",
     [](const Given& g, const Look&) {
       return additions_of(g, [](const Branch& branch) { return additions_json(branch, {}); });
     }},
    {"drill list",
     [](const Given& g, const Look& look) {
       return drills_json(std::vector{drill_of(g)}, {{g.text, g.log.header.opened}}, look);
     }},
    {"drill score",
     [](const Given& g, const Look& look) {
       const auto scored = scored_of(g);
       return score_json(scored, std::vector{scored}, look);
     }},
    {"find", [](const Given& g, const Look&) { return hits_json(hits_of(g), Query("walrus")); }},
    {"sync", [](const Given& g, const Look&) { return synced_json(synced_of(g), g.text); }},
    {"preflight", [](const Given& g, const Look&) { return preflight_json(preflight_of(g), g.text); }},
    {"playbook list", [](const Given& g, const Look&) { return playbooks_json(playbooks_of(g)); }},
    {"playbook show", [](const Given& g, const Look&) { return playbook_json(page_of("playbook/1", g.text), g.text); }},
    {"playbook new",
     [](const Given& g, const Look&) {
       const std::vector many{g.text};
       return new_playbook_json(g.text, many, many);
     }},
    {"routine", [](const Given& g, const Look&) { return routine_json(page_of("routine/1", g.text), 1); }},
};

}  // namespace

std::span<const Output> screens() { return screen_outputs; }
std::span<const Output> messages() { return message_outputs; }
std::span<const Output> pages() { return page_outputs; }
std::span<const Output> objects() { return object_outputs; }

}  // namespace sitrep::hostile
