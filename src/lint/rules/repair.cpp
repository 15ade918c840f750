// SPDX-License-Identifier: MIT
// What was changed in the running system, and whether it was chosen, approved and tried.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/kinds.h"

namespace sitrep::checks {
namespace {

const Entry* later_of(const Entry* a, const Entry* b) {
  if (!a || !b) return a ? a : b;
  return id_less(a->id(), b->id()) ? b : a;
}

// What is wrong with the latest try, given the last change that it has to come after; empty: nothing.
std::string fault_of(const Case& c, const Entry* trial, const Entry* change, const std::string& steps) {
  if (trial && trial->text("result") == "fails") {
    return fmt::format("{} failed when last tried, at {} ({})", steps, clock_of(c, trial->at()), number(c, *trial));
  }
  if (change && (!trial || !not_before(trial->at(), change->at()))) {
    return fmt::format("nobody of the team has tried {} since change {} at {}", steps, number(c, *change),
                       clock_of(c, change->at()));
  }
  return trial ? "" : fmt::format("nobody of the team has tried {} and seen it work", steps);
}

}  // namespace

void no_plan(const Case& c, Reporter& r) {
  if (!passed(later_by(c.incident.opened(), Minutes(40)), c.now())) return;
  if (c.incident.first_repair() || c.incident.all_confirmed()) return;
  r.file(c, "forty minutes in, and no repair has been chosen", "sitrep plan TEXT --kind KIND");
}

// By when things happened: a plan that was written down after the change counts, and so does one that was given up
// after it.
void change_outside_plan(const Case& c, Reporter& r) {
  const auto& plans = c.incident.all("plan");
  const Entry* first = nullptr;  // of those that stand: if any had been chosen by then, this one had
  for (const auto* plan : plans) {
    if (plan->stands() && (!first || plan->now->at().instant < first->at().instant)) first = plan->now;
  }
  const auto covers = [](const Standing* plan, const Entry& change) {
    const bool given_up_before = plan->retraction && !not_before(plan->retraction->at(), change.at());
    return !given_up_before && not_before(change.at(), plan->now->at());
  };
  for (const auto* change : c.incident.standing("change")) {
    if (first && not_before(change->at(), first->at())) continue;
    if (std::ranges::any_of(plans, [&](const Standing* plan) { return covers(plan, *change); })) continue;
    r.at(*change, "", fmt::format("change {} was made while no plan stood", number(c, *change)),
         "sitrep plan TEXT --at TIME");
  }
}

void unapproved_change(const Case& c, Reporter& r) {
  for (const auto* change : c.incident.standing("change")) {
    if (!change->text("approved_by").empty()) continue;
    r.at(*change, "", fmt::format("change {} does not say who approved it", number(c, *change)),
         fmt::format("sitrep amend {} approved_by=NAME", number(c, *change)));
  }
}

void untested_repair(const Case& c, Reporter& r) {
  const Entry* of_all = nullptr;
  const Entry* any = nullptr;
  std::unordered_map<std::string_view, const Entry*> of_report;
  for (const auto* trial : c.incident.standing("trial")) {
    if (!among(trial->text("result"), "works fails")) continue;
    any = trial;
    (trial->has("report") ? of_report[trial->text("report")] : of_all) = trial;
  }
  const auto reports = c.incident.standing("report");
  for (const auto* report : reports) {
    const auto own = of_report.find(report->id());
    const auto* trial = later_of(of_all, own == of_report.end() ? nullptr : own->second);
    const auto* change = c.incident.last_change_touching(report->id());
    const auto fault = fault_of(c, trial, change, whose(customer_of(*report)) + " steps");
    if (!fault.empty()) r.because(change).at(*report, "", fault, "sitrep verify" + report_option(c, *report));
  }
  const auto* change = c.incident.last_change();
  if (!reports.empty() || !change) return;
  if (const auto fault = fault_of(c, any, change, "the customer's steps"); !fault.empty()) {
    r.at(*change, "", fault, "sitrep verify");
  }
}

}  // namespace sitrep::checks
