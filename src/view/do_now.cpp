// SPDX-License-Identifier: MIT
#include "view/do_now.h"

#include <fmt/format.h>

#include "view/reach.h"
#include "view/said.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

constexpr Seconds soon = std::chrono::minutes(5);

const Entry* most_late(const Incident& incident, std::string_view kind, Instant now) {
  const Entry* most = nullptr;
  for (const auto* entry : incident.open(kind)) {
    const auto due = entry->time("due");
    if (due && late_by(*due, now) && (!most || due->instant < most->time("due")->instant)) most = entry;
  }
  return most;
}

DoNow overdue(const Shown& shown, const Entry& entry) {
  const auto number = shown.numbers(entry.id());
  const auto late = until_in_words(*entry.time("due"), shown.look.now);
  const auto whose = entry.has("who") ? fmt::format("{}'s", entry.text("who")) : std::string("the");
  const auto reach = entry.has("who") ? reach_of(shown.incident, entry.text("who")) : std::string_view();
  const auto call = reach.empty() ? std::string() : fmt::format(" ({}: {})", entry.text("who"), reach);
  return {fmt::format("{} {} is {}: sitrep done {}{}", whose, entry.kind, late, number, call), true};
}

// What the team has not said or found out yet, in the order in which the first hour asks for it.
DoNow missing(const Shown& shown) {
  const auto& incident = shown.incident;
  if (incident.standing("report").empty()) {
    return {"say what the customer cannot do: sitrep report --customer NAME --blocked ACTION"};
  }
  if (!incident.impact()) return {"name who is affected: sitrep impact --affected WHO"};
  return {};
}

DoNow open_work(const Shown& shown) {
  const auto& incident = shown.incident;
  for (const auto* kind : {"check", "task"}) {
    const auto open = incident.open(kind);
    if (open.empty()) continue;
    const auto& first = *open.front();
    const auto number = shown.numbers(first.id());
    return {fmt::format("{}: sitrep done {}", said(first, shown.numbers, shown.look), number)};
  }
  return {};
}

}  // namespace

DoNow do_now(const Shown& shown, const CloseVerdict& to_close) {
  const auto& incident = shown.incident;
  const auto now = shown.look.now;
  if (incident.closed()) return {};
  const auto due = incident.customer_due();
  if (due && late_by(*due, now)) {
    return {fmt::format("the customer's update is {}: sitrep update", until_in_words(*due, now)), true};
  }
  if (!incident.owner()) return {"nobody owns this yet: sitrep owner NAME"};
  if (const auto* task = most_late(incident, "task", now)) return overdue(shown, *task);
  if (const auto* check = most_late(incident, "check", now)) return overdue(shown, *check);
  if (due && due->instant - now <= soon) {
    const auto left = until_in_words(*due, now);
    return {left == "now" ? "the customer hears now: sitrep update"
                          : fmt::format("the customer hears {}: sitrep update", left)};
  }
  const auto team = incident.team_due();
  if (team && late_by(*team, now)) {
    return {fmt::format("the team's update is {}: sitrep update --to team", until_in_words(*team, now)), true};
  }
  if (auto next = missing(shown); !next.text.empty()) return next;
  if (auto next = open_work(shown); !next.text.empty()) return next;
  if (to_close.unmet.empty()) return {"everything that a close asks is met: sitrep close"};
  for (const auto& finding : to_close.unmet) {
    if (!finding.cure.empty()) return {finding.message + ": " + finding.cure};
  }
  return {to_close.unmet.front().message + ": sitrep close --check"};
}

}  // namespace sitrep::view
