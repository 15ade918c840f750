// SPDX-License-Identifier: MIT
// The customer's word. A report is settled by its latest confirmation alone, and each rule tells one thing that may be
// wrong with it.
#include <fmt/format.h>

#include <map>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/action.h"

namespace sitrep::checks {
namespace {

std::string confirm(const Case& c, const Entry& report) {
  return "sitrep confirm" + report_option(c, report) + " --who NAME";
}

}  // namespace

void unconfirmed_customer(const Case& c, Reporter& r) {
  for (const auto* report : c.incident.standing("report")) {
    const auto is = c.incident.confirmed(*report);
    const auto customer = customer_of(*report);
    if (is.state == ReportState::unconfirmed) {
      r.at(*report, "", fmt::format("{} has not confirmed that they can {}", customer, action_of(*report)),
           confirm(c, *report));
    } else if (is.state == ReportState::fails) {
      r.at(*report, "",
           fmt::format("{} could still not {} at {} ({})", customer, action_of(*report),
                       clock_of(c, is.confirmation->at()), number(c, *is.confirmation)),
           confirm(c, *report));
    }
  }
}

void other_action(const Case& c, Reporter& r) {
  for (const auto* report : c.incident.standing("report")) {
    const auto* said = c.incident.confirmed(*report).confirmation;
    if (!said || !confirms_another(*report, *said)) continue;
    r.at(*said, "action",
         fmt::format("{} was confirmed; what {} reported is {}", quoted(said->text("action")), customer_of(*report),
                     quoted(report->text("blocked"))),
         confirm(c, *report));
  }
}

void stale_confirmation(const Case& c, Reporter& r) {
  for (const auto* report : c.incident.standing("report")) {
    const auto is = c.incident.confirmed(*report);
    if (is.state != ReportState::stale) continue;
    r.because(is.since).at(*is.confirmation, "at",
                           fmt::format("{} confirmed at {} ({}), before {} {} at {}", customer_of(*report),
                                       clock_of(c, is.confirmation->at()), number(c, *is.confirmation), is.since->kind,
                                       number(c, *is.since), clock_of(c, is.since->at())),
                           confirm(c, *report));
  }
}

// Whose word it is does not depend on when it was given: that is stale_confirmation's to say.
void confirmed_by_team(const Case& c, Reporter& r) {
  std::map<std::string, bool, std::less<>> ours;  // looking through all that everybody did is slow: once a name
  for (const auto* report : c.incident.standing("report")) {
    const auto* said = c.incident.confirmed(*report).confirmation;
    if (!said || said->text("result") != "works") continue;
    const auto who = said->text("who");
    if (who.empty()) continue;
    auto known = ours.find(who);
    if (known == ours.end()) known = ours.emplace(who, c.incident.ours(who)).first;
    if (!known->second) continue;
    r.at(*said, "who",
         fmt::format("{} is one of us; someone at {} has to say that they can {} ({})", who, customer_of(*report),
                     action_of(*report), number(c, *said)),
         confirm(c, *report));
  }
}

}  // namespace sitrep::checks
