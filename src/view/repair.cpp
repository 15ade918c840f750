// SPDX-License-Identifier: MIT
#include "view/repair.h"

#include <fmt/format.h>

#include "view/status_parts.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

void draw(Screen& screen, const Shown& shown) {
  const auto& incident = shown.incident;
  put_head(screen, shown);
  screen.pair(owner_and_voice(incident), Ink::plain, "", Ink::plain);
  screen.gap();
  put_impact(screen, shown);
  screen.items("customers", customer_items(shown), "sitrep log --kind report");
  screen.gap();
  if (!incident.latest("plan")) {
    screen.whole("plan", "no repair is chosen yet: sitrep plan TEXT --kind rollback", Ink::unsure);
  }
  put_plan(screen, shown);
  if (incident.latest("plan") && incident.standing("task").empty()) {
    screen.whole("tasks", "nobody has a part of it yet: sitrep task TEXT --who NAME --due 30m", Ink::unsure);
  }
  screen.items("watch", watch_items(shown), "sitrep log --kind watch");
  screen.gap();
  put_next_update(screen, shown);
}

}  // namespace

std::string repair_text(const Incident& incident, const Look& look) {
  const Numbers numbers(incident);
  const Shown shown{incident, numbers, look};
  return fitted(look, numbers.columns(), [&](Screen& screen) { draw(screen, shown); });
}

}  // namespace sitrep
