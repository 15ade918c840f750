// SPDX-License-Identifier: MIT
// What is asked of an incident because it is closed.
#include <fmt/format.h>

#include <algorithm>

#include "lint/closing.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/kinds.h"

namespace sitrep::checks {

namespace {

bool holds(const std::vector<std::string_view>& rules, std::string_view rule) {
  return std::ranges::find(rules, rule) != rules.end();
}

// Which other rules it was held to is the close's to say; these three nobody may leave out by hand.
std::vector<std::string_view> never_left_out(std::string_view outcome, const Routine& routine) {
  std::vector<std::string_view> asked;
  for (const std::string_view rule : {"unconfirmed-customer", "stale-confirmation", "confirmed-by-team"}) {
    const bool skipped = rule != "unconfirmed-customer" && std::ranges::find(routine.skip, rule) != routine.skip.end();
    if (outcome_asks(outcome, rule) && !skipped) asked.push_back(rule);
  }
  return asked;
}

}  // namespace

// A close that a branch brings is held to what the routine asked where the branch began.
void short_close(const Case& c, Reporter& r) {
  const auto& close = *c.incident.closing();
  const auto outcome = close.text("outcome");
  const bool is_new = c.around.is_new && c.around.base_routine && c.around.is_new(close.id());
  const auto asked = is_new ? asked_of(outcome, *c.around.base_routine) : never_left_out(outcome, c.routine);
  const auto held = held_to(close);
  std::vector<std::string> missing;
  for (const auto rule : asked) {
    if (close.has("held_to") && !holds(held, rule)) missing.emplace_back(rule);
  }
  if (!missing.empty()) {
    r.at(close, "held_to", fmt::format("close {} leaves out {}", number(c, close), listed(missing)),
         "sitrep reopen WHY");
  }
  if (!is_new || !holds(asked, "watch-cut-short") || !holds(held, "watch-cut-short")) return;
  const auto watched = closing_of(close).watch_for;
  const auto wanted = c.around.base_routine->watch_for;
  if (watched < wanted) {
    r.at(close, "watched_for",
         fmt::format("close {} asks for a watch of {}; the routine asks for {}", number(c, close), show_span(watched),
                     show_span(wanted)),
         "sitrep reopen WHY");
  }
}

void entry_after_close(const Case& c, Reporter& r) {
  const auto& close = *c.incident.closing();
  for (const char* kind : {"report", "impact", "plan", "task", "change"}) {
    for (const auto* entry : c.incident.standing(kind)) {
      if (!happened_after(*entry, close)) continue;
      r.at(*entry, "at",
           fmt::format("{} {} happened at {}, after the close at {}", kind, number(c, *entry), clock_of(c, entry->at()),
                       clock_of(c, close.at())),
           "sitrep reopen WHY");
    }
  }
}

void timeline_gap(const Case& c, Reporter& r) {
  const auto& close = *c.incident.closing();
  const auto outcome = close.text("outcome");
  if (!asks_all(outcome)) return;
  const auto any = [&](std::string_view kind, std::string_view field, std::string_view words) {
    return std::ranges::any_of(c.incident.all(kind), [&](const Standing* each) {
      return each->stands() && (field.empty() || among(each->now->text(field), words));
    });
  };
  std::vector<std::string> missing;
  if (!any("report", "", "")) missing.emplace_back("reported");
  if (!any("trial", "result", "fails cannot")) missing.emplace_back("reproduced");
  if (!any("change", "", "") && !any("plan", "kind", "external")) missing.emplace_back("changed");
  if (outcome != "unconfirmed" && !any("confirmation", "result", "works")) missing.emplace_back("confirmed");
  if (missing.empty()) return;
  r.at(close, "", fmt::format("the timeline does not say when it was {}", listed(missing)));
}

}  // namespace sitrep::checks
