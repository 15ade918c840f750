// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "lint/words/vague.h"

namespace sitrep::checks {

void fact_without_source(const Case& c, Reporter& r) {
  for (const auto* fact : c.incident.standing("fact")) {
    const bool settles = !fact->list("proves").empty() || !fact->list("disproves").empty();
    if (!settles || fact->has("source")) continue;
    r.at(*fact, "", fmt::format("fact {} settles a guess and does not say where it was seen", number(c, *fact)),
         fmt::format("sitrep amend {} source=TEXT", number(c, *fact)));
  }
}

void unnamed_impact(const Case& c, Reporter& r) {
  if (!passed(later_by(c.incident.opened(), Minutes(30)), c.now())) return;
  const auto* impact = c.incident.impact();
  if (impact && !names_no_group(impact->text("affected"))) return;
  const auto message = "half an hour in, and nothing says who is affected";
  const auto cure = "sitrep impact --affected TEXT --works TEXT --fails TEXT --unknown TEXT";
  impact ? r.at(*impact, "affected", message, cure) : r.file(c, message, cure);
}

}  // namespace sitrep::checks
