// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/withdraw.h"

namespace sitrep::bind {

Action retract(Options& options) {
  options.words("ID WHY", "the entry that no longer stands, and why");
  return [](Session& session) {
    if (session.words.size() < 2) throw wrong_usage("which entry, and why? sitrep retract ID WHY");
    const auto id = session.refer(session.words.front(), "", "");
    const auto why = session.text_of({session.words.begin() + 1, session.words.end()});
    if (why.empty()) throw wrong_usage("why does it no longer stand? sitrep retract ID WHY");
    const auto* standing = session.incident().find(id);
    if (standing) must_be_retractable(*standing);
    session.record(Entry("retraction").set("of", id).set("why", why));
    return Status::done;
  };
}

}  // namespace sitrep::bind
