// SPDX-License-Identifier: MIT
#include "view/buckets.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/action.h"
#include "sitrep/model/safe.h"
#include "view/said.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

Item item_of(const Entry& entry, const Shown& shown) {
  return {shown.numbers(entry.id()), said(entry, shown.numbers, shown.look), ink_of(entry)};
}

std::string time_of(const Time& time, const Shown& shown) { return show_time(time, shown.look.now, shown.look.zone); }

// The one that is due first comes first.
void by_due(std::vector<const Entry*>& entries) {
  const auto key = [](const Entry* entry) {
    const auto due = entry->time("due");
    return due ? due->instant : Instant::max();
  };
  std::ranges::stable_sort(entries, {}, key);
}

std::string asked(std::string_view field) {
  if (field == "account") return "which account?";
  if (field == "error") return "exact error text?";
  return "failing since when?";
}

std::string confirmed_in_words(const Entry& report, const Shown& shown) {
  const auto is = shown.incident.confirmed(report);
  const auto action = action_of(report);
  const auto customer = report.text("customer");
  if (is.state == ReportState::unconfirmed) return fmt::format("{} has not confirmed: {}", customer, action);
  const auto& confirmation = *is.confirmation;
  const auto who = confirmation.text(confirmation.has("who") ? "who" : "seen");
  const auto when = fmt::format("({}, {})", who, time_of(confirmation.at(), shown));
  if (is.state == ReportState::fails) return fmt::format("{} still cannot {} {}", customer, action, when);
  if (is.state == ReportState::confirmed && confirms_another(report, confirmation))
    return fmt::format("{} confirmed \"{}\" {}; blocked was: {}", customer, confirmation.text("action"), when, action);
  if (is.state == ReportState::confirmed) return fmt::format("{} can {} again {}", customer, action, when);
  const auto since = is.since ? fmt::format(" {} {}", is.since->kind, shown.numbers(is.since->id())) : std::string();
  return fmt::format("{} confirmed before{}: {} {}", customer, since, action, when);
}

}  // namespace

void put_due(Item& item, const std::optional<Time>& due, const Look& look) {
  if (!due) return;
  item.aside = "due " + show_time(*due, look.now, look.zone);
  if (const auto late = late_by(*due, look.now)) {
    item.aside += ", " + show_span(*late) + " late";
    item.aside_ink = Ink::late;
  }
}

std::vector<Item> fact_items(const Shown& shown) {
  std::vector<Item> items;
  for (const auto* fact : shown.incident.standing("fact")) items.push_back(item_of(*fact, shown));
  return items;
}

std::vector<Item> question_items(const Shown& shown) {
  std::vector<Item> items;
  if (!shown.incident.closed()) {
    for (const auto* report : shown.incident.standing("report")) {
      if (shown.incident.confirmed(*report).state == ReportState::confirmed) continue;
      std::string words;
      for (const auto field : lacks(*report)) words += (words.empty() ? "" : " ") + asked(field);
      if (!words.empty())
        items.push_back({shown.numbers(report->id()), words, Ink::plain, "to ask " + safe(report->text("customer"))});
    }
  }
  for (const auto* question : shown.incident.open("question")) {
    Item item{shown.numbers(question->id()), std::string(question->text("text"))};
    if (question->has("to")) item.aside = "waiting for " + safe(question->text("to"));
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<Item> guess_items(const Shown& shown) {
  std::vector<Item> items;
  for (const auto* guess : shown.incident.open("guess")) items.push_back(item_of(*guess, shown));
  return items;
}

std::vector<Item> next_items(const Shown& shown) {
  auto next = shown.incident.open("check");
  if (next.empty()) {
    next = shown.incident.open("task");
    by_due(next);
    if (next.size() > 1) next.resize(1);
  }
  std::vector<Item> items;
  for (const auto* each : next) {
    items.push_back(item_of(*each, shown));
    if (each->kind == "check") put_due(items.back(), each->time("due"), shown.look);
  }
  return items;
}

std::vector<Item> customer_items(const Shown& shown) {
  std::vector<Item> items;
  for (const auto* report : shown.incident.standing("report")) {
    const auto state = shown.incident.confirmed(*report).state;
    const auto ink = state == ReportState::confirmed ? Ink::good
                     : state == ReportState::fails   ? Ink::late
                                                     : Ink::unsure;
    items.push_back({shown.numbers(report->id()), confirmed_in_words(*report, shown), ink});
  }
  // What is not confirmed must not be the part that is cut off.
  std::stable_partition(items.begin(), items.end(), [](const Item& item) { return item.ink == Ink::good; });
  return items;
}

std::vector<Item> followup_items(const Shown& shown) {
  auto open = shown.incident.open("followup");
  by_due(open);
  std::ranges::reverse(open);  // a screen shows the last ones
  std::vector<Item> items;
  for (const auto* followup : open) {
    items.push_back(item_of(*followup, shown));
    put_due(items.back(), followup->time("due"), shown.look);
  }
  return items;
}

std::vector<Item> watch_items(const Shown& shown) {
  std::vector<Item> items;
  for (const auto* watch : shown.incident.open("watch")) {
    items.push_back(item_of(*watch, shown));
    const auto until = watch->time("until");
    if (!until) continue;
    const Seconds left = date::floor<Minutes>(until->instant) - date::floor<Minutes>(shown.look.now);
    items.back().aside = "until " + time_of(*until, shown) +
                         (left > Seconds(0) ? ", " + show_span(left) + " left" : ", over: say what was seen");
  }
  return items;
}

std::vector<Item> unknown_items(const Shown& shown) {
  std::vector<Item> items;
  for (const auto* entry : shown.incident.unknown()) {
    const auto* standing = shown.incident.find(entry->id());
    if (standing && !standing->stands()) continue;
    items.push_back({shown.numbers(entry->id()), entry->kind + ": " + gist(*entry), Ink::unsure, "unknown kind"});
  }
  return items;
}

void put_impact(Screen& screen, const Shown& shown) {
  const auto* impact = shown.incident.impact();
  if (!impact) return;
  const auto part = [&](std::string_view field) { return std::string(impact->text(field)); };
  if (screen.room().dense) {
    const auto more = [](std::string words, std::string_view between, const std::string& other) {
      return other.empty() ? words : words.empty() ? other : words + std::string(between) + other;
    };
    screen.labelled(part("fails").empty() ? "affected" : "fails", more(part("fails"), ", for ", part("affected")));
    if (!part("works").empty()) screen.labelled("works", more(part("works"), "; not known: ", part("unknown")));
    if (part("works").empty()) screen.labelled("unknown", part("unknown"));
    return screen.labelled("workaround", part("workaround"));
  }
  for (const auto* field : {"affected", "works", "fails", "unknown", "workaround"}) {
    screen.labelled(field, impact->text(field));
  }
}

void put_buckets(Screen& screen, const Shown& shown) {
  screen.items("facts", fact_items(shown), "sitrep log --kind fact");
  screen.items("questions", question_items(shown), "sitrep log --kind question");
  screen.items("guesses", guess_items(shown), "sitrep log --kind guess");
  const bool said = screen.room().dense && shown.incident.open("check").empty();  // it is one of the tasks above
  if (!said) screen.items("next", next_items(shown), "sitrep log --kind check");
}

}  // namespace sitrep::view
