// SPDX-License-Identifier: MIT
#include "cli/hint.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/session.h"

namespace sitrep {
namespace {

using namespace std::chrono_literals;

std::string number(const Entry& entry) { return std::string(entry.id().substr(0, entry.id().find('-'))); }

// What the entry itself still lacks or asks for.
std::string about_entry(const Incident& incident, const Entry& entry) {
  if (entry.kind == "report") {
    const auto missing = lacks(entry);
    if (missing.empty()) return {};
    std::string list;
    for (const auto each : missing) list += fmt::format(" {}=…", each);
    return fmt::format("for a precise report: sitrep amend {}{}", number(entry), list);
  }
  if (entry.kind == "guess") return "a check would settle it: sitrep check \"WHAT TO LOOK AT\" --who NAME";
  if (entry.kind == "plan" && incident.open("task").empty()) return "who does what by when: sitrep task TEXT --who NAME --due 15m";
  if (entry.kind == "change") {
    if (!entry.has("approved_by")) return fmt::format("who approved it? sitrep amend {} approved_by=NAME", number(entry));
    return "try the customer's steps: sitrep verify; then ask the customer to: sitrep confirm --who NAME";
  }
  if (entry.kind == "trial" && entry.text("result") == "works") return "now the customer has to: sitrep confirm --who NAME";
  if (entry.kind == "confirmation" && entry.text("result") == "works") {
    for (const auto* report : incident.standing("report")) {
      if (incident.confirmed(*report).state != ReportState::confirmed) {
        return fmt::format("still to confirm: {}", report->text("customer"));
      }
    }
    return "others may be hit who never reported: what got stuck meanwhile? (sitrep question, sitrep task)";
  }
  return {};
}

std::string about_incident(const Incident& incident, Instant now) {
  if (incident.closed()) return {};
  if (const auto due = incident.customer_due()) {
    const auto left = due->instant - now;
    if (left < 0s) return fmt::format("the customer should have heard {} ago: sitrep update", show_span(-left));
    if (left <= 5min) return fmt::format("the customer hears in {}: sitrep update", show_span(left));
  }
  for (const auto* task : incident.open("task")) {
    const auto due = task->time("due");
    if (due && due->instant < now) {
      return fmt::format("{}'s task {} is {} late: sitrep done {}", task->text("who"), number(*task), show_span(now - due->instant), number(*task));
    }
  }
  if (!incident.owner()) return "no owner yet: sitrep owner NAME";
  if (incident.standing("report").empty()) return "nobody's blocked action is recorded: sitrep report --customer NAME --blocked \"export an invoice\"";
  if (!incident.voice()) return "nobody speaks to the customer yet: sitrep voice NAME";
  if (!incident.impact() && now - incident.opened().instant > 10min) return "who is affected? sitrep impact --affected WHO --works … --fails …";
  return {};
}

}  // namespace

std::string hint_after(Session& session, const std::vector<Entry>& written) {
  if (!session.world.terminal.err || !session.world.terminal.out || session.global.quiet || session.global.json) return {};
  try {
    const auto& incident = session.incident();
    for (const auto& entry : written) {
      const auto* standing = incident.find(entry.id());
      if (!standing || !entry.amends().empty()) continue;
      if (auto hint = about_entry(incident, *standing->now); !hint.empty()) return hint;
    }
    return about_incident(incident, session.now());
  } catch (const Error&) {
    return {};  // the entry is recorded; advice must not turn that into a failure
  }
}

}  // namespace sitrep
