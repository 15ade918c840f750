// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/withdraw.h"
#include "sitrep/format/write.h"

namespace sitrep::bind {

Action undo(Options& options) {
  options.words("[WHY]", "why; without it: undone");
  return [](Session& session) {
    const auto& log = session.folded().log;
    const auto& people = session.folded().people;
    for (auto entry = log.entries.rbegin(); entry != log.entries.rend(); ++entry) {
      const auto* standing = session.incident().find(entry->id());
      if (entry->kind == "retraction" || !standing || !standing->stands() || !people.same(entry->by(), session.by()))
        continue;
      must_be_retractable(*standing);
      const auto why = session.optional_text();
      if (!session.global.quiet) session.tell("taken back: " + gloss_of(*entry));
      session.record(Entry("retraction")
                         .set("of", std::string(entry->id()))
                         .set("why", why.empty() ? std::string("undone") : why));
      return Status::done;
    }
    throw wrong_usage("there is no entry of " + session.by() +
                      "'s left to undo; another's is withdrawn with: sitrep retract ID WHY");
  };
}

}  // namespace sitrep::bind
