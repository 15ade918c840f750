// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"
#include "cli/trial.h"

namespace sitrep::bind {

Action repro(Options& options) {
  struct Given {
    std::string account, cannot, report;
  };
  auto given = std::make_shared<Given>();
  options.words("[STEPS]", "what was tried; without it the report's own steps");
  options.text("--account", "ACCOUNT", given->account, "on which account; without it the report's");
  options.text("--report", "ID", given->report, "whose steps; needed only where there are several reports");
  options.text("--cannot", "WHY", given->cannot, "it could not be reproduced, and what was seen instead");
  return [given](Session& session) {
    auto entry = trial_of(session, given->report, given->account);
    entry.set("result", std::string(given->cannot.empty() ? "fails" : "cannot"));
    if (!given->cannot.empty()) entry.set("text", std::string(entry.text("text")) + ": " + readable(given->cannot));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
