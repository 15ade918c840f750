// SPDX-License-Identifier: MIT
#include "view/handoff.h"

#include <fmt/format.h>

#include "sitrep/model/safe.h"
#include "view/buckets.h"
#include "view/reach.h"
#include "view/said.h"
#include "view/status_parts.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

// The owner before this one; null where there was none.
const Entry* owner_before(const Incident& incident, const Entry& handoff) {
  const Entry* before = nullptr;
  for (const auto* owner : incident.standing("owner")) {
    if (!handoff.id().empty() && !id_less(owner->id(), handoff.id())) break;
    before = owner;
  }
  return before;
}

// The facts that it hands over, whatever became of them since; without a list the standing ones.
std::vector<Item> handed_facts(const Shown& shown, const Entry& handoff) {
  if (handoff.list("facts").empty()) return fact_items(shown);
  std::vector<Item> items;
  for (const auto& id : handoff.list("facts")) {
    const auto* fact = shown.incident.find(id);
    if (!fact) continue;
    items.push_back({shown.numbers(id), said(*fact->now, shown.numbers, shown.look)});
    if (!fact->stands()) {
      items.back().aside = "withdrawn";
      items.back().aside_ink = Ink::late;
    }
  }
  return items;
}

void draw(Screen& screen, const Shown& shown, const Entry& handoff) {
  const auto& incident = shown.incident;
  const auto& look = shown.look;
  const auto* before = owner_before(incident, handoff);
  const auto name = safe(handoff.text("name"));
  const auto when = show_time(handoff.at(), look.now, look.zone);
  const auto title = before && !incident.people().same(before->text("name"), handoff.text("name"))
                         ? fmt::format("{} hands over to {}, {}", safe(before->text("name")), name, when)
                         : fmt::format("{} owns this, {}", name, when);
  screen.pair(title, Ink::title, phase_in_words(incident, look.now), Ink::plain);
  screen.pair(safe(incident.header().id), Ink::aside, "", Ink::plain);
  screen.pair(safe(incident.title()), Ink::plain, "", Ink::plain);
  screen.gap();
  screen.labelled("why", handoff.text("why"));
  screen.labelled("scope", handoff.text("scope"));
  put_impact(screen, shown);
  screen.items("customers", customer_items(shown), "sitrep log --kind report");
  screen.gap();
  put_plan(screen, shown);
  screen.gap();
  screen.items("facts", handed_facts(shown, handoff), "sitrep log --kind fact");
  screen.items("questions", question_items(shown), "sitrep log --kind question");
  screen.items("guesses", guess_items(shown), "sitrep log --kind guess");
  screen.items("next", next_items(shown), "sitrep log --kind check");
  screen.gap();
  put_next_update(screen, shown, handoff.time("next_update"));
  put_reach(screen, incident);
  screen.labelled("thread", incident.thread());
}

}  // namespace

std::string handoff_text(const Incident& incident, const Entry& handoff, const Look& look) {
  const Numbers numbers(incident);
  const Shown shown{incident, numbers, look};
  // A sheet is read whole, not glanced at: it may be longer than the screen.
  Screen screen(look, rooms[0], numbers.columns());
  draw(screen, shown, handoff);
  return screen.text();
}

}  // namespace sitrep
