// SPDX-License-Identifier: MIT
#include "view/status.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/do_now.h"
#include "view/no_command.h"
#include "view/status_parts.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

struct Phrase {
  std::string text;
  Ink ink = Ink::plain;
};

Phrase clock_in_words(std::string_view who, const std::optional<Time>& due, const Look& look) {
  if (!due) return {};
  const bool late = late_by(*due, look.now).has_value();
  return {fmt::format("{} {} at {}, {}", who, late ? "due" : "hears", show_time(*due, look.now, look.zone),
                      until_in_words(*due, look.now)),
          late ? Ink::late : Ink::plain};
}

// Worth a place on the screen once the customers are what it waits for, or tell different tales.
bool customers_matter(const Incident& incident) {
  if (incident.last_change() || incident.customers().size() > 1) return true;
  return std::ranges::any_of(incident.standing("report"), [&](const Entry* report) {
    return incident.confirmed(*report).state != ReportState::unconfirmed;
  });
}

void to_go(Screen& screen, const CloseVerdict& to_close) {
  std::vector<std::string_view> rules;
  for (const auto& finding : to_close.unmet) {
    if (std::ranges::find(rules, finding.rule) == rules.end()) rules.push_back(finding.rule);
  }
  if (rules.empty()) {
    screen.whole("to close", "nothing is missing: sitrep close");
  } else {
    screen.whole("to close", counted(rules.size(), "rule", "rules") + " to go: sitrep close --check");
  }
}

void draw_open(Screen& screen, const Shown& shown, const CloseVerdict& to_close,
               const std::optional<std::size_t>& unsent) {
  const auto& incident = shown.incident;
  const auto& look = shown.look;
  put_head(screen, shown);
  auto clock = clock_in_words("customer", incident.customer_due(), look);
  if (clock.text.empty()) clock = {"no further update is promised", Ink::aside};
  const auto people = fmt::format("{}    room {} of {}", owner_and_voice(incident), incident.room().size(),
                                  incident.routine().room_limit);
  screen.pair(people, Ink::plain, clock.text, clock.ink);
  if (const auto team = clock_in_words("team", incident.team_due(), look); !team.text.empty()) {
    screen.pair("", Ink::plain, team.text, team.ink);
  }
  screen.gap();
  put_impact(screen, shown);
  if (customers_matter(incident)) screen.items("customers", customer_items(shown), "sitrep log --kind report");
  screen.labelled("thread", incident.thread());
  screen.gap();
  put_plan(screen, shown);
  screen.items("watch", watch_items(shown), "sitrep log --kind watch");
  screen.gap();
  put_buckets(screen, shown);
  screen.items("other", unknown_items(shown), "sitrep log --all");
  screen.gap();
  put_waivers(screen, incident);
  put_unsent(screen, unsent);
  const auto now = do_now(shown, to_close);
  screen.whole("do now", now.text, now.late ? Ink::late : Ink::title);
  to_go(screen, to_close);
}

// "11:42", "1:02:03"
std::string countdown(Seconds span) {
  const auto seconds = span.count();
  if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

std::string status_text(const Incident& incident, const CloseVerdict& to_close, const Look& look,
                        const std::optional<std::size_t>& unsent) {
  const Numbers numbers(incident);
  const Shown shown{incident, numbers, look};
  return fitted(look, numbers.columns(), [&](Screen& screen) {
    if (incident.closed()) {
      draw_closed(screen, shown, unsent);
    } else {
      draw_open(screen, shown, to_close, unsent);
    }
  });
}

std::string follow_line(const std::optional<Time>& due, std::string_view fault, const Look& look) {
  Row row(look);
  const std::string_view end = "q ends";
  const auto room = look.columns > end.size() + 8 ? look.columns - end.size() - 2 : look.columns;
  if (!fault.empty()) {
    row.put(wrapped(fault, room, 1).front(), Ink::late);
  } else if (due) {
    const bool late = look.now >= due->instant;
    const auto left = late ? look.now - due->instant : due->instant - look.now;
    const auto words = late ? fmt::format("update due, {} ago", countdown(left)) : "next update in " + countdown(left);
    row.put(words, late ? Ink::late : Ink::title);
  } else {
    row.put("no update is promised", Ink::aside);
  }
  if (room < look.columns) row.edge(end, Ink::aside);
  return row.line();
}

std::string status_short(const Incident& incident, Instant now) {
  if (const auto* close = incident.closing()) {
    const auto words = outcome_in_words(close->text("outcome"));
    return no_command((incident.is_drill() ? "drill, " : "") + (words == "resolved" ? "closed, resolved" : words) +
                      "\n");
  }
  auto line = phase_in_words(incident, now);
  const auto* owner = incident.owner();
  line += ", " + (owner ? safe(owner->text("name")) : std::string("no owner"));
  if (const auto due = incident.customer_due()) {
    const auto late = late_by(*due, now);
    const Seconds left = date::floor<Minutes>(due->instant) - date::floor<Minutes>(now);
    line += late ? ", update " + show_span(*late) + " late"
                 : ", update " + (left < Minutes(1) ? std::string("now") : "in " + show_span(left));
  }
  return no_command(line + "\n");
}

}  // namespace sitrep
