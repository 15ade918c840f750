// SPDX-License-Identifier: MIT
// One owner, one voice, and what goes over when the owner changes.
#include <fmt/format.h>

#include <unordered_map>

#include "lint/phrase.h"
#include "lint/rules.h"

namespace sitrep::checks {

void no_owner(const Case& c, Reporter& r) {
  if (c.incident.owner()) return;
  if (!c.closing && !passed(later_by(c.incident.opened(), Minutes(10)), c.now())) return;
  r.file(c, "nobody has been named owner", "sitrep owner NAME");
}

void no_voice(const Case& c, Reporter& r) {
  if (c.incident.voice() || !passed(later_by(c.incident.opened(), Minutes(10)), c.now())) return;
  r.file(c, "nobody has been named to speak to the customer", "sitrep voice NAME");
}

// What was there to hand over is what stood before; only where something is missing is it looked up, in one pass.
void handoff_incomplete(const Case& c, Reporter& r) {
  std::unordered_map<const Entry*, const Entry*> lacking;  // as said, as it stands
  const Entry* previous = nullptr;
  for (const auto* each : c.incident.all("owner")) {
    if (!each->stands()) continue;
    const auto& now = *each->now;
    const bool handoff = previous && !c.people.same(previous->text("name"), now.text("name"));
    previous = each->now;
    if (handoff && !(now.has("scope") && now.has("facts") && now.has("next_update")))
      lacking.emplace(each->said, each->now);
  }
  if (lacking.empty()) return;
  replay(c.log, c.routine, c.people, [&](const Incident& before, const Entry& entry) {
    const auto found = lacking.find(&entry);
    if (found == lacking.end()) return;
    const auto& now = *found->second;
    std::vector<std::string> missing;
    std::string options;
    const auto ask = [&](std::string_view field, std::string_view name, std::string_view option) {
      if (now.has(field)) return;
      missing.emplace_back(name);
      options += option;
    };
    ask("scope", "the scope", " scope=TEXT");
    if (before.latest("fact")) ask("facts", "the facts so far", " facts=ID");
    if (before.customer_due()) ask("next_update", "when the customer hears next", " next_update=TIME");
    if (missing.empty()) return;
    r.at(now, "", fmt::format("the handoff to {} ({}) lacks {}", now.text("name"), number(c, now), listed(missing)),
         fmt::format("sitrep amend {}{}", number(c, now), options));
  });
}

}  // namespace sitrep::checks
