// SPDX-License-Identifier: MIT
#include "view/brief.h"

#include "view/no_command.h"

#include <fmt/format.h>

#include "sitrep/model/safe.h"
#include "view/buckets.h"
#include "view/clause.h"
#include "view/layout.h"
#include "view/said.h"
#include "view/words.h"
#include "view/zone_words.h"

namespace sitrep {

using namespace view;

namespace {

// One line a fact of the matter, whatever line ends its text has; nothing where there is nothing to say.
std::string line(std::string_view label, std::string_view text) {
  return text.empty() ? "" : fmt::format("{}: {}\n", label, wrapped(text, any_width).front());
}

std::string customers(const Shown& shown) {
  std::string out;
  for (const auto& item : customer_items(shown)) out += line("Customer", item.text);
  return out;
}

std::string impact(const Incident& incident) {
  const auto* impact = incident.impact();
  if (!impact) return "Affected: not named yet\n";
  std::string out;
  constexpr std::pair<const char*, const char*> rows[] = {
      {"Affected", "affected"}, {"Works", "works"}, {"Fails", "fails"}, {"Not known", "unknown"}};
  for (const auto& [label, field] : rows) out += line(label, impact->text(field));
  const auto around = impact->text("workaround");
  return out + line("Way round", says_none(around) ? "none known" : around);
}

std::string repair(const Shown& shown) {
  const auto& incident = shown.incident;
  const auto& look = shown.look;
  std::string out;
  if (const auto* plan = incident.latest("plan")) out += line("Repair", said(*plan, shown.numbers, look));
  for (const auto* task : incident.open("task")) {
    const auto due = task->time("due");
    out += line("Task", fmt::format("{}: {}{}", task->text("who"), task->text("text"),
                                    due ? ", due " + time_with_zone(*due, look) : ""));
  }
  if (const auto* change = incident.last_change()) {
    out += line("Changed", fmt::format("{} at {}", change->text("text"), time_with_zone(change->at(), look)));
  }
  return out;
}

std::string each(std::string_view label, const std::vector<Item>& items) {
  std::string out;
  for (const auto& item : items) out += line(label, item.text + (item.aside.empty() ? "" : " (" + item.aside + ")"));
  return out;
}

std::string people(const Incident& incident) {
  const auto name = [](const Entry* entry) { return entry ? entry->text("name") : std::string_view("nobody yet"); };
  return line("Owner", name(incident.owner())) + line("Voice to the customer", name(incident.voice()));
}

std::string next(const Incident& incident, const Look& look) {
  const auto due = incident.customer_due();
  if (!due) return incident.closed() ? "" : "Next update: none is promised\n";
  return line("Next update", fmt::format("{}, {}", time_with_zone(*due, look), until_in_words(*due, look.now)));
}

}  // namespace

std::string brief_text(const Incident& incident, const Look& look) {
  const Numbers numbers(incident);
  const Shown shown{incident, numbers, look};
  auto out = fmt::format("{} ({}, as of {})\n", safe(incident.title()), phase_in_words(incident, look.now),
                         time_with_zone(in_zone(look.now, look.zone), look));
  out += customers(shown) + impact(incident) + repair(shown);
  out += each("Fact", fact_items(shown)) + each("Open question", question_items(shown));
  if (!incident.closed()) out += each("Guess, not confirmed", guess_items(shown));
  if (!incident.open("check").empty()) out += each("Next check", next_items(shown));
  out += people(incident) + next(incident, look) + line("Thread", incident.thread());
  return no_command(out + safe(incident.header().id) + "\n");
}

}  // namespace sitrep
