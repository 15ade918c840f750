// SPDX-License-Identifier: MIT
#include "cli/handover.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/session.h"
#include "sitrep/model/safe.h"
#include "view/handoff.h"

namespace sitrep {
namespace {

constexpr std::size_t most_facts = 5;  // the latest ones; the sheet has to fit on one screen

// Who is hurt and what fails; before an impact is known, what the customers cannot do.
std::string scope_of(const Incident& incident) {
  if (const auto* impact = incident.impact()) {
    auto scope = std::string(impact->text("affected"));
    if (impact->has("fails")) scope += ": " + std::string(impact->text("fails"));
    return scope;
  }
  std::string scope;
  for (const auto* report : incident.standing("report")) scope += (scope.empty() ? "" : "; ") + gist(*report);
  return scope.empty() ? std::string(incident.title()) : scope;
}

}  // namespace

void HandoverWords::declare(Options& options) {
  options.text("--scope", "TEXT", scope, "what is handed over; else drawn from the log");
  options.many("--fact", "ID", facts, "a fact to hand over; repeatable; else the latest ones");
  options.text("--next", "TIME", next, "when the customer hears next; else as promised");
  options.text("--why", "TEXT", why, "why it changes hands");
}

Status name_owner(Session& session, const std::string& name, const HandoverWords& given) {
  const auto& incident = session.incident();
  const auto* owner = incident.owner();
  Entry entry("owner");
  entry.set("name", name);
  if (owner && incident.people().same(owner->text("name"), name)) {
    throw wrong_usage(fmt::format("{} is the owner already, since {}; nothing was recorded", safe(owner->text("name")),
                                  show_time(owner->at(), session.now(), session.zone())));
  }
  if (owner) {
    entry.set("scope", given.scope.empty() ? scope_of(incident) : readable(given.scope));
    auto facts = session.refer_all(given.facts, "fact", "--fact");
    if (facts.empty()) {
      const auto standing = incident.standing("fact");
      const auto from = standing.size() > most_facts ? standing.size() - most_facts : 0;
      for (auto at = from; at < standing.size(); ++at) facts.emplace_back(standing[at]->id());
    }
    entry.set("facts", facts);
    if (!given.next.empty()) {
      entry.set("next_update", session.coming(given.next, "--next"));
    } else if (const auto due = incident.customer_due()) {
      entry.set("next_update", session.stamp(due->instant));
    }
  } else {
    entry.set("scope", readable(given.scope));
    if (!given.next.empty()) entry.set("next_update", session.coming(given.next, "--next"));
    entry.set("facts", session.refer_all(given.facts, "fact", "--fact"));
  }
  entry.set("why", readable(given.why));
  const bool handoff = owner != nullptr;
  const auto written = session.record({std::move(entry)});
  if (handoff && !session.global.quiet && !session.global.json) {
    const auto* standing = session.incident().find(written.front().id());
    session.world.out << '\n' << handoff_text(session.incident(), *standing->now, session.look());
  }
  return Status::done;
}

}  // namespace sitrep
