// SPDX-License-Identifier: MIT
#include "view/status.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/buckets.h"
#include "view/do_now.h"
#include "view/said.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

struct Phrase {
  std::string text;
  Ink ink = Ink::plain;
};

// Why it frightens them and by when they need it, of the report that is needed first among those not confirmed.
Phrase stake(const Shown& shown) {
  const auto& incident = shown.incident;
  const Entry* first = nullptr;
  for (const auto* report : incident.standing("report")) {
    if (incident.confirmed(*report).state == ReportState::confirmed) continue;
    if (!report->has("at_stake") && !report->has("needs_by")) continue;
    const auto by = report->time("needs_by");
    const auto best = first ? first->time("needs_by") : std::nullopt;
    if (!first || (by && (!best || by->instant < best->instant))) first = report;
  }
  if (!first || incident.closed()) return {};
  auto words = safe(first->text("at_stake"));
  const bool several = incident.customers().size() > 1;
  if (several) words = safe(first->text("customer")) + (words.empty() ? "" : ": " + words);
  const auto by = first->time("needs_by");
  if (!by) return {words};
  const auto late = late_by(*by, shown.look.now);
  const auto between = words.empty() ? "" : first->has("at_stake") ? ", " : " ";
  const auto needs = late ? "needed" : several && !first->has("at_stake") ? "needs" : "need";
  words += fmt::format("{}{} it by {}", between, needs, show_time(*by, shown.look.now, shown.look.zone));
  return {words, late ? Ink::late : Ink::plain};
}

Phrase clock_in_words(std::string_view who, const std::optional<Time>& due, const Look& look) {
  if (!due) return {};
  const bool late = late_by(*due, look.now).has_value();
  return {fmt::format("{} {} at {}, {}", who, late ? "due" : "hears", show_time(*due, look.now, look.zone),
                      until_in_words(*due, look.now)),
          late ? Ink::late : Ink::plain};
}

std::string owner_and_voice(const Incident& incident) {
  const auto name = [](const Entry* entry, std::string_view what) {
    return entry && entry->has("name") ? fmt::format("{} {}", what, safe(entry->text("name"))) : fmt::format("no {}", what);
  };
  return name(incident.owner(), "owner") + "    " + name(incident.voice(), "voice");
}

void head(Screen& screen, const Shown& shown) {
  const auto& incident = shown.incident;
  const auto& look = shown.look;
  screen.pair(safe(incident.header().id), Ink::aside, phase_in_words(incident, look.now), Ink::plain);
  const auto need = stake(shown);
  screen.pair(safe(incident.title()), Ink::title, need.text, need.ink);
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

void waived(Screen& screen, const Incident& incident) {
  for (const auto* waiver : incident.waivers()) screen.whole("waived", waiver_in_words(*waiver), Ink::unsure);
}

void draw_open(Screen& screen, const Shown& shown, const CloseVerdict& to_close) {
  const auto& incident = shown.incident;
  const auto& look = shown.look;
  head(screen, shown);
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
  waived(screen, incident);
  const auto now = do_now(shown, to_close);
  screen.whole("do now", now.text, now.late ? Ink::late : Ink::title);
  to_go(screen, to_close);
}

std::vector<Item> left_open(const Shown& shown) {
  std::vector<Item> items;
  for (const auto* kind : {"guess", "question", "check", "task"}) {
    for (const auto* entry : shown.incident.open(kind)) {
      if (shown.incident.carried_by(entry->id())) continue;
      const auto words = fmt::format("{}: {}", entry->kind, said(*entry, shown.numbers, shown.look));
      items.push_back({shown.numbers(entry->id()), words, ink_of(*entry)});
    }
  }
  return items;
}

void draw_closed(Screen& screen, const Shown& shown) {
  const auto& incident = shown.incident;
  const auto& close = *incident.closing();
  head(screen, shown);
  screen.pair(owner_and_voice(incident), Ink::plain,
              fmt::format("closed {} by {}", show_time(close.at(), shown.look.now, shown.look.zone), safe(close.by())),
              Ink::plain);
  screen.gap();
  const bool resolved = close.text("outcome") == "resolved";
  screen.whole("outcome", outcome_in_words(close), resolved ? Ink::good : Ink::unsure);
  screen.labelled("", close.text("text"));
  screen.items("customers", customer_items(shown), "sitrep log --kind report");
  waived(screen, incident);
  screen.gap();
  if (const auto* impact = incident.impact()) {
    screen.labelled("affected", impact->text("affected"));
    screen.labelled("failed", impact->text("fails"));
  }
  put_repair(screen, shown);
  screen.gap();
  screen.items("left open", left_open(shown), "sitrep log");
  screen.items("other", unknown_items(shown), "sitrep log --all");
  screen.gap();
  std::vector<Item> lessons;
  for (const auto* lesson : incident.standing("lesson")) {
    lessons.push_back({shown.numbers(lesson->id()), said(*lesson, shown.numbers, shown.look)});
  }
  screen.items("lessons", lessons, "sitrep log --kind lesson");
  screen.items("owed", followup_items(shown), "sitrep owed");
  if (const auto* review = incident.latest("review")) {
    const auto* held = incident.done_by(review->id());
    screen.labelled("review", said(*review, shown.numbers, shown.look) + (held ? ", held" : ""));
  }
}

}  // namespace

std::string status_text(const Incident& incident, const CloseVerdict& to_close, const Look& look) {
  const Numbers numbers(incident);
  const Shown shown{incident, numbers, look};
  return fitted(look, numbers.columns(), [&](Screen& screen) {
    if (incident.closed()) {
      draw_closed(screen, shown);
    } else {
      draw_open(screen, shown, to_close);
    }
  });
}

std::string status_short(const Incident& incident, Instant now) {
  if (const auto* close = incident.closing()) {
    const auto words = outcome_in_words(close->text("outcome"));
    return (incident.is_drill() ? "drill, " : "") + (words == "resolved" ? "closed, resolved" : words) + "\n";
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
  return line + "\n";
}

}  // namespace sitrep
