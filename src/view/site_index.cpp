// SPDX-License-Identifier: MIT
// The site's index, and what is still owed.
#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/people.h"
#include "view/layout.h"
#include "view/site_shell.h"
#include "view/template.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

std::string minute(Instant at, const Look& look) {
  return fmt::format("{} {}", show_date(at, look.zone), show_clock(date::floor<Minutes>(at), look.zone));
}

std::string as_of(const Look& look) { return "as of " + minute(look.now, look); }

Fill group_of(std::string_view id, std::string_view heading, const std::vector<const SiteLine*>& lines,
              const Look& look) {
  std::vector<Fill> rows;
  rows.reserve(lines.size());
  for (const auto* line : lines) {
    auto& row = rows.emplace_back();
    row.text("href", line->href).text("title", line->title).text("state", line->state).text("phase", line->phase);
    row.text("customers", line->customers.empty() ? "-" : joined(line->customers))
        .text("owner", line->owner.empty() ? "no owner" : line->owner);
    row.text("opened", minute(line->opened.instant, look))
        .text("confirmed_after", line->to_confirmation ? show_span(*line->to_confirmation) : "-");
  }
  Fill group;
  group.text("id", id).text("heading", heading);
  group.text("caption", fmt::format("{}: {}", heading, counted(lines.size(), "incident", "incidents")))
      .list("lines", std::move(rows));
  return group;
}

}  // namespace

SiteLine site_line(const Log& log, const Incident& incident, const Figures& figures) {
  SiteLine line;
  line.title = incident.title().empty() ? log.header.id : std::string(incident.title());
  const auto* close = incident.closing();
  line.state = close ? outcome_in_words(close->text("outcome")) : std::string(in_words(incident.phase()));
  line.phase = close && close->text("outcome") != "resolved" ? "otherwise" : in_words(incident.phase());
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
  std::vector<Fill> months, groups, unreadable;
  if (!open.empty()) groups.push_back(group_of("open", "Open", open, look));
  for (auto& [month, those] : closed) {
    newest_first(those);
    months.emplace_back().text("id", "m" + month).text("month", month).text("count", fmt::format("{}", those.size()));
    groups.push_back(group_of("m" + month, month, those, look));
  }
  if (!drills.empty()) groups.push_back(group_of("drills", "Drills", drills, look));
  for (const auto* line : broken) unreadable.emplace_back().text("name", line->title).text("trouble", line->trouble);
  Fill fill;
  fill.text("count", counted(lines.size() - drills.size() - broken.size(), "incident", "incidents"));
  fill.text("open", fmt::format("{}", open.size())).text("as_of", as_of(look));
  fill.flag("has_months", months.size() > 1).list("months", std::move(months)).list("groups", std::move(groups));
  fill.flag("has_unreadable", !unreadable.empty()).list("unreadable", std::move(unreadable));
  return in_shell(shell, "index.html", "Incidents", filled("index", fill));
}

std::string site_owed(const SiteShell& shell, std::span<const Owed> owed,
                      const std::map<std::string, std::string>& hrefs, const Look& look) {
  std::map<std::string, std::vector<const Owed*>> people;
  for (const auto& each : owed) people[fold_name(each.who)].push_back(&each);
  std::vector<Fill> all;
  for (auto& [key, those] : people) {
    std::ranges::stable_sort(those, {}, [](const Owed* each) { return each->due.instant; });
    const auto who = those.front()->who.empty() ? std::string("Nobody") : those.front()->who;
    std::vector<Fill> rows;
    for (const auto* each : those) {
      const auto href = hrefs.find(each->incident);
      const auto late = late_by(each->due, look.now);
      auto due = show_date(each->due.instant, look.zone);
      if (late) due += fmt::format(" ({} late)", span_in_words(*late));
      auto& row = rows.emplace_back();
      row.text("what", each->text).text("due", due).flag("late", late.has_value());
      row.text("href", href == hrefs.end() ? "" : href->second).text("incident", each->incident);
    }
    all.emplace_back()
        .text("who", who)
        .text("caption", fmt::format("{} owed by {}", rows.size(), who))
        .list("owed", std::move(rows));
  }
  return in_shell(shell, "owed.html", "Still owed",
                  filled("owed", Fill().text("as_of", as_of(look)).list("people", std::move(all))));
}

}  // namespace sitrep
