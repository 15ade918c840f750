// SPDX-License-Identifier: MIT
#include "cli/trial.h"

#include "cli/session.h"

namespace sitrep {

Entry trial_of(Session& session, const std::string& named, const std::string& account) {
  const auto reports = session.incident().standing("report");
  const Entry* report = reports.size() == 1 ? reports.front() : nullptr;
  if (!named.empty()) report = session.incident().find(session.refer(named, "report", "--report"))->now;

  Entry trial("trial");
  trial.set("text", session.optional_text());
  trial.set("account", readable(account));
  if (report) {
    if (!trial.has("text")) trial.set("text", std::string(report->text("steps")));
    if (!trial.has("text")) trial.set("text", std::string(report->text("blocked")));
    if (!trial.has("account")) trial.set("account", std::string(report->text("account")));
    trial.set("report", std::string(report->id()));
  }
  if (!trial.has("text")) {
    throw wrong_usage(reports.empty()
                          ? std::string("what was tried? sitrep " + session.command + " \"THE CUSTOMER'S STEPS\"")
                          : "whose steps? several reports stand: say --report ID, or the steps: sitrep " +
                                session.command + " \"THE CUSTOMER'S STEPS\"");
  }
  return trial;
}

}  // namespace sitrep
