// SPDX-License-Identifier: MIT
#include "cli/report_words.h"

#include "cli/session.h"

namespace sitrep {

void ReportWords::declare(Options& options) {
  options.text("--customer", "NAME", customer, "who is blocked");
  options.text("--blocked", "ACTION", blocked, "the action that fails, as a verb phrase: \"export an invoice\"");
  options.text("--account", "ACCOUNT", account, "the account it was seen on");
  options.text("--error", "TEXT", error, "the exact error text");
  options.text("--first-seen", "TIME", first_seen, "when it first failed: 10:09");
  options.text("--reporter", "NAME", reporter, "who told us");
  options.text("--via", "WHERE", via, "a ticket, a call");
  options.text("--steps", "TEXT", steps, "what the customer did, step by step");
  options.text("--at-stake", "TEXT", at_stake, "why it frightens them");
  options.text("--needs-by", "TIME", needs_by, "when they need it: 18:00, tomorrow 10:00");
}

Entry ReportWords::entry(Session& session) const {
  Entry entry("report");
  entry.set("customer", readable(customer)).set("blocked", readable(blocked)).set("account", readable(account));
  entry.set("error", readable(error));
  if (!first_seen.empty()) entry.set("first_seen", session.past(first_seen, "--first-seen"));
  entry.set("reporter", readable(reporter)).set("via", readable(via)).set("steps", readable(steps));
  if (!needs_by.empty()) entry.set("needs_by", session.coming(needs_by, "--needs-by"));
  entry.set("at_stake", readable(at_stake));
  return entry;
}

}  // namespace sitrep
