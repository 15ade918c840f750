// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "sitrep/model/safe.h"
#include "view/said.h"
#include "view/status_parts.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

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

}  // namespace

void draw_closed(Screen& screen, const Shown& shown, const std::optional<std::size_t>& unsent) {
  const auto& incident = shown.incident;
  const auto& close = *incident.closing();
  put_head(screen, shown);
  screen.pair(owner_and_voice(incident), Ink::plain,
              fmt::format("closed {} by {}", show_time(close.at(), shown.look.now, shown.look.zone), safe(close.by())),
              Ink::plain);
  screen.gap();
  const bool resolved = close.text("outcome") == "resolved";
  screen.whole("outcome", outcome_in_words(close), resolved ? Ink::good : Ink::unsure);
  screen.labelled("", close.text("text"));
  screen.items("customers", customer_items(shown), "sitrep log --kind report");
  put_waivers(screen, incident);
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
  screen.gap();
  put_unsent(screen, unsent);
}

}  // namespace sitrep::view
