// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "lint/rule.h"
#include "lint/waivable.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

void must_be_waivable(const std::string& name) {
  if (name == "unconfirmed-customer") {
    throw wrong_usage(
        "unconfirmed-customer is never waived; where the customer can no longer be asked: "
        "sitrep close --as unconfirmed --why WHY --approved-by NAME");
  }
  const auto* rule = find_rule(name);
  if (rule && (rule->when & close_out) != 0) return;
  if (rule)
    throw wrong_usage(
        fmt::format("{} is no close-out rule, so there is nothing to waive; sitrep explain {}", name, name));
  throw wrong_usage(fmt::format("there is no close-out rule {}{} (sitrep close --check lists what is not met)",
                                safe(shorten(name, 40)), did_you_mean(name, waivable_rules())));
}

}  // namespace

Action waive(Options& options) {
  struct Given {
    std::string approved_by, of;
  };
  auto given = std::make_shared<Given>();
  options.words("RULE WHY", "the close-out rule that is set aside, and why");
  options.text("--approved-by", "NAME", given->approved_by, "who approved it");
  options.text("--of", "ID", given->of, "the one entry that it excuses; without it all before it");
  return [given](Session& session) {
    if (session.words.empty()) throw wrong_usage("which rule, and why? sitrep waive RULE WHY --approved-by NAME");
    must_be_waivable(session.words.front());
    const auto why = session.text_of({session.words.begin() + 1, session.words.end()});
    if (why.empty())
      throw wrong_usage(
          fmt::format("why is it set aside? sitrep waive {} WHY --approved-by NAME", session.words.front()));
    session.need(given->approved_by, "--approved-by", "NAME", "who approved it?");
    Entry entry("waiver");
    entry.set("rule", session.words.front()).set("why", why).set("approved_by", readable(given->approved_by));
    if (!given->of.empty()) entry.set("of", session.refer(given->of, "", "--of"));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
