// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <unordered_set>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/people.h"

namespace sitrep::checks {

// A message without names goes to every customer whose report stood when it was written.
void no_final_update(const Case& c, Reporter& r) {
  const auto* change = c.incident.last_change();
  std::unordered_set<std::string> told;
  const Entry* told_all = nullptr;
  for (const auto* update : c.incident.standing("update")) {
    if (update->text("to") != "customer" || (change && !not_before(update->at(), change->at()))) continue;
    if (update->list("customers").empty()) told_all = update;
    for (const auto& name : update->list("customers")) told.insert(fold_name(name));
  }
  bool several = false;
  std::unordered_set<std::string> done;  // one report of a customer is enough to have been told, or to be missed
  const auto reports = c.incident.standing("report");
  for (const auto* report : reports) {
    several = several || fold_name(report->text("customer")) != fold_name(reports.front()->text("customer"));
    if (told_all && id_less(report->id(), told_all->id())) told.insert(fold_name(report->text("customer")));
  }
  for (const auto* report : reports) {
    const auto name = fold_name(report->text("customer"));
    if (told.contains(name) || !done.insert(name).second) continue;
    const auto customer = customer_of(*report);
    const auto message = change ? fmt::format("{} has not been told anything since change {} at {}", customer,
                                              number(c, *change), clock_of(c, change->at()))
                                : fmt::format("{} has not been told that it works again", customer);
    r.because(change).at(*report, "customer", message,
                         "sitrep update --to customer --final" + (several ? " --customer " + argument(customer) : ""));
  }
}

}  // namespace sitrep::checks
