// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"
#include "cli/report_words.h"

namespace sitrep::bind {

Action report(Options& options) {
  auto given = std::make_shared<ReportWords>();
  given->declare(options);
  options.words("[ACTION]", "what the customer cannot do, as --blocked");
  return [given](Session& session) {
    if (given->blocked.empty() && !session.words.empty()) given->blocked = session.optional_text();
    session.need(given->customer, "--customer", "NAME", "which customer?");
    session.need(given->blocked, "--blocked", "ACTION", "what can they not do (\"export an invoice\")?");
    session.record(given->entry(session));
    return Status::done;
  };
}

}  // namespace sitrep::bind
