// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <set>

#include "lint/phrase.h"
#include "lint/rules.h"

namespace sitrep::checks {

// Who works alone has nobody to ask: then it is only a note.
void self_approved(const Case& c, Reporter& r) {
  std::set<std::string> room;
  for (const char* kind : {"owner", "voice", "join"}) {
    for (const auto* entry : c.incident.standing(kind)) room.insert(c.people.key(entry->text("name")));
  }
  const auto judge = [&](const Entry& entry, std::string_view author) {
    const auto approver = entry.text("approved_by");
    if (approver.empty() || !c.people.same(approver, author)) return;
    const bool alone = room.empty() || (room.size() == 1 && room.contains(c.people.key(approver)));
    r.as(alone ? Level::note : Level::warning)
        .at(entry, "approved_by", fmt::format("{} approved their own {} ({})", approver, entry.kind, number(c, entry)));
  };
  for (const auto* change : c.incident.standing("change")) {
    judge(*change, change->has("who") ? change->text("who") : change->by());
  }
  for (const auto* waiver : c.incident.waivers()) judge(*waiver, waiver->by());
  judge(*c.incident.closing(), c.incident.closing()->by());
}

}  // namespace sitrep::checks
