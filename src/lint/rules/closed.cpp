// SPDX-License-Identifier: MIT
// What is asked of an incident because it is closed.
#include <fmt/format.h>

#include <algorithm>

#include "lint/closing.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/kinds.h"

namespace sitrep::checks {

// Which other rules it was held to is the close's to say; these three nobody may leave out by hand.
void short_close(const Case& c, Reporter& r) {
  const auto& close = *c.incident.closing();
  if (!close.has("held_to")) return;  // then it is held to all
  const auto held = close.list("held_to");
  std::vector<std::string> missing;
  for (const std::string_view rule : {"unconfirmed-customer", "stale-confirmation", "confirmed-by-team"}) {
    const bool skipped =
        rule != "unconfirmed-customer" && std::ranges::find(c.routine.skip, rule) != c.routine.skip.end();
    if (!outcome_asks(close.text("outcome"), rule) || skipped || std::ranges::find(held, rule) != held.end()) continue;
    missing.emplace_back(rule);
  }
  if (missing.empty()) return;
  r.at(close, "held_to", fmt::format("close {} leaves out {}", number(c, close), listed(missing)), "sitrep reopen WHY");
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
