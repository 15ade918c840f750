// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "sitrep/model/safe.h"
#include "view/status_parts.h"
#include "view/words.h"

namespace sitrep::view {
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

}  // namespace

std::string owner_and_voice(const Incident& incident) {
  const auto name = [](const Entry* entry, std::string_view what) {
    return entry && entry->has("name") ? fmt::format("{} {}", what, safe(entry->text("name")))
                                       : fmt::format("no {}", what);
  };
  return name(incident.owner(), "owner") + "    " + name(incident.voice(), "voice");
}

void put_head(Screen& screen, const Shown& shown) {
  const auto& incident = shown.incident;
  const auto& look = shown.look;
  screen.pair(safe(incident.header().id), Ink::aside, phase_in_words(incident, look.now), Ink::plain);
  const auto need = stake(shown);
  screen.pair(safe(incident.title()), Ink::title, need.text, need.ink);
}

void put_next_update(Screen& screen, const Shown& shown, const std::optional<Time>& given) {
  const auto next = given ? given : shown.incident.customer_due();
  if (!next) return screen.labelled("update", "nothing is promised to the customer");
  const auto& look = shown.look;
  const auto* voice = shown.incident.voice();
  const auto who = voice ? fmt::format("the customer hears from {}", voice->text("name")) : "the customer hears";
  screen.labelled(
      "update",
      fmt::format("{} at {}, {}", who, show_time(*next, look.now, look.zone), until_in_words(*next, look.now)),
      late_by(*next, look.now) ? Ink::late : Ink::plain);
}

void put_unsent(Screen& screen, const std::optional<std::size_t>& unsent) {
  if (unsent.value_or(0) == 0) return;
  screen.whole("not pushed", counted(*unsent, "entry is", "entries are") + " in this clone alone: sitrep sync");
}

void put_waivers(Screen& screen, const Incident& incident) {
  for (const auto* waiver : incident.waivers()) screen.whole("waived", waiver_in_words(*waiver), Ink::unsure);
}

}  // namespace sitrep::view
