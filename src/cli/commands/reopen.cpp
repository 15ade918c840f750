// SPDX-License-Identifier: MIT
#include "cli/commands.h"

namespace sitrep::bind {

Action reopen(Options& options) {
  options.words("WHY", "why it is open again");
  return [](Session& session) {
    const auto why = session.text("reason");
    if (!session.incident().closed())
      throw wrong_usage(session.incident_id() + " is open already; nothing was recorded");
    session.record(Entry("reopen").set("why", why));
    return Status::done;
  };
}

}  // namespace sitrep::bind
