// SPDX-License-Identifier: MIT
// The site's index, and what is still owed.
#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/people.h"
#include "view/layout.h"
#include "view/markup.h"
#include "view/site_shell.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

constexpr markup::Column columns[] = {{"Incident"}, {"State"}, {"Customers"}, {"Owner"}, {"Opened"}, {"Confirmed after", true}};

std::string as_of(const Look& look) {
  return fmt::format("as of {} {}", show_date(look.now, look.zone), show_clock(date::floor<Minutes>(look.now), look.zone));
}

std::string lines_as_table(std::string_view caption, const std::vector<const SiteLine*>& lines, const Look& look) {
  std::vector<std::vector<std::string>> rows;
  for (const auto* line : lines) {
    const auto state = markup::escaped(line->state);
    rows.push_back({markup::link(line->href, line->title), line->open ? markup::element("strong", state) : state,
                    markup::escaped(joined(line->customers)), markup::escaped(line->owner.empty() ? "no owner" : line->owner),
                    markup::element("span", fmt::format("{} {}", show_date(line->opened.instant, look.zone),
                                                        show_clock(date::floor<Minutes>(line->opened.instant), look.zone)), "time"),
                    line->to_confirmation ? show_span(*line->to_confirmation) : "-"});
  }
  return markup::table(caption, columns, rows);
}

std::string section(std::string_view id, std::string_view title, const std::vector<const SiteLine*>& lines, const Look& look) {
  if (lines.empty()) return "";
  return fmt::format("<section class=\"group\" aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n{2}</section>\n", id, markup::escaped(title),
                     lines_as_table(fmt::format("{}: {}", title, counted(lines.size(), "incident", "incidents")), lines, look));
}

std::string unreadable(const std::vector<const SiteLine*>& lines) {
  std::string items;
  for (const auto* line : lines) {
    items += markup::element("li", fmt::format("{}: {}", markup::escaped(line->title), markup::escaped(line->trouble))) + "\n";
  }
  if (items.empty()) return "";
  return "<section aria-labelledby=\"unreadable\">\n<h2 id=\"unreadable\">Could not be read</h2>\n<ul>\n" + items + "</ul>\n</section>\n";
}

}  // namespace

SiteLine site_line(const Log& log, const Incident& incident, const Figures& figures) {
  SiteLine line;
  line.title = incident.title().empty() ? log.header.id : std::string(incident.title());
  const auto* close = incident.closing();
  line.state = close ? outcome_in_words(close->text("outcome")) : std::string(in_words(incident.phase()));
  line.open = close == nullptr;
  line.drill = incident.is_drill();
  if (const auto* owner = incident.owner()) line.owner = std::string(owner->text("name"));
  line.customers = figures.customers;
  line.opened = incident.opened();
  line.to_confirmation = figures.to_confirmation;
  return line;
}

std::string site_index(const SiteShell& shell, std::span<const SiteLine> lines, const Look& look) {
  std::vector<const SiteLine*> open, drills, broken;
  std::map<std::string, std::vector<const SiteLine*>, std::greater<>> closed;  // by month, the newest first
  for (const auto& line : lines) {
    if (line.href.empty()) {
      broken.push_back(&line);
    } else if (line.drill) {
      drills.push_back(&line);
    } else if (line.open) {
      open.push_back(&line);
    } else {
      closed[month_of(line.opened, look.zone)].push_back(&line);
    }
  }
  const auto newest_first = [](std::vector<const SiteLine*>& those) {
    std::ranges::stable_sort(those, std::greater<>(), [](const SiteLine* line) { return line->opened.instant; });
  };
  newest_first(open);
  newest_first(drills);
  std::string body = "<h1>Incidents</h1>\n";
  body += markup::element("p", fmt::format("{}, {} open, {}.", counted(lines.size() - drills.size() - broken.size(), "incident", "incidents"),
                                           open.size(), as_of(look)), "aside") + "\n";
  if (closed.size() > 1) {
    std::string months;
    for (const auto& [month, those] : closed) {
      months += fmt::format("<li><a href=\"#m{0}\">{0}</a> ({1})</li>\n", month, those.size());
    }
    body += "<nav aria-label=\"Months\">\n<ul>\n" + months + "</ul>\n</nav>\n";
  }
  body += section("open", "Open", open, look);
  for (auto& [month, those] : closed) {
    newest_first(those);
    body += section("m" + month, month, those, look);
  }
  body += section("drills", "Drills", drills, look) + unreadable(broken);
  return in_shell(shell, "index.html", "Incidents", body);
}

std::string site_owed(const SiteShell& shell, std::span<const Owed> owed, const std::map<std::string, std::string>& hrefs,
                      const Look& look) {
  std::map<std::string, std::vector<const Owed*>> people;
  for (const auto& each : owed) people[fold_name(each.who)].push_back(&each);
  std::string body = "<h1>Still owed</h1>\n";
  body += markup::element("p", fmt::format("Follow-ups that are not done and reviews that were not held, {}.", as_of(look)), "aside") + "\n";
  if (owed.empty()) body += "<p>Nothing is owed.</p>\n";
  constexpr markup::Column what[] = {{"What"}, {"Due"}, {"From"}};
  for (auto& [key, those] : people) {
    std::ranges::stable_sort(those, {}, [](const Owed* each) { return each->due.instant; });
    const auto who = those.front()->who.empty() ? std::string("Nobody") : those.front()->who;
    std::vector<std::vector<std::string>> rows;
    for (const auto* each : those) {
      const auto href = hrefs.find(each->incident);
      const auto late = late_by(each->due, look.now);
      auto due = show_date(each->due.instant, look.zone);
      if (late) due += fmt::format(" ({} late)", span_in_words(*late));
      rows.push_back({markup::escaped(each->text), markup::element("span", due, late ? "time late" : "time"),
                      href == hrefs.end() ? markup::escaped(each->incident) : markup::link(href->second, each->incident)});
    }
    body += markup::element("h2", markup::escaped(who)) + "\n" +
            markup::table(fmt::format("{} owed by {}", those.size(), who), what, rows);
  }
  return in_shell(shell, "owed.html", "Still owed", body);
}

}  // namespace sitrep
