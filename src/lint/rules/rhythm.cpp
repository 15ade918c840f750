// SPDX-License-Identifier: MIT
// When the customer and the team hear, and when they were told that they would.
#include <fmt/format.h>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "lint/words/vague.h"

namespace sitrep::checks {
namespace {

std::string lateness(const Time& due, Instant when) {
  return span_of(std::chrono::floor<Minutes>(when) - std::chrono::floor<Minutes>(due.instant));
}

}  // namespace

void late_update(const Case& c, Reporter& r) {
  if (c.update) {
    const bool to_customer = c.update->text("to") == "customer";
    const auto due = to_customer ? c.before->customer_due() : c.before->team_due();
    if (!due || !passed(*due, c.update->at().instant)) return;
    r.at(*c.update, "at",
         fmt::format("the {} was to hear at {}: {} late", to_customer ? "customer" : "team", clock_of(c, *due),
                     lateness(*due, c.update->at().instant)));
    return;
  }
  const auto judge = [&](std::string_view audience, const std::optional<Time>& due) {
    if (!due || !passed(*due, c.now())) return;
    r.file(c, fmt::format("the {} was to hear at {}: {} late", audience, clock_of(c, *due), lateness(*due, c.now())),
           fmt::format("sitrep update TEXT --to {} --next TIME", audience));
  };
  judge("customer", c.incident.customer_due());
  judge("team", c.incident.team_due());
}

// The interval is the routine's, and may have become shorter since an incident was closed.
void slow_rhythm(const Case& c, Reporter& r) {
  const auto next = c.update->time("next");
  if (!next || c.incident.closed()) return;
  const auto* impact = c.before->impact();
  if (impact && !names_no_group(impact->text("affected"))) return;
  if (!names_no_group(c.update->text("affected"))) return;
  if (not_before(later_by(c.update->at(), c.routine.update_every), *next)) return;
  r.at(*c.update, "next",
       fmt::format("the next update is more than {} off, while nothing says who is affected",
                   span_of(c.routine.update_every)),
       fmt::format("sitrep update TEXT --next {}", type_span(c.routine.update_every)));
}

void update_without_next(const Case& c, Reporter& r) {
  if (c.update->has("next") || c.update->flag("final")) return;
  r.at(*c.update, "",
       fmt::format("{} says neither when the next update comes nor that it is the last",
                   c.update->id().empty() ? "this update" : "update " + number(c, *c.update)),
       "sitrep update TEXT --next TIME");
}

}  // namespace sitrep::checks
