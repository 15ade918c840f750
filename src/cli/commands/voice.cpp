// SPDX-License-Identifier: MIT
#include "cli/commands.h"

namespace sitrep::bind {

Action voice(Options& options) {
  options.words("NAME", "the one person who speaks to the customer");
  return [](Session& session) {
    const auto name = session.text("name");
    const auto* now = session.incident().voice();
    if (now && session.folded().people.same(now->text("name"), name)) {
      throw wrong_usage(std::string(now->text("name")) + " speaks to the customer already; nothing was recorded");
    }
    Entry entry("voice");
    entry.set("name", name);
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
