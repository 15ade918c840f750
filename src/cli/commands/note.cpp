// SPDX-License-Identifier: MIT
#include "cli/commands.h"

namespace sitrep::bind {

Action note(Options& options) {
  options.words("TEXT", "anything else worth keeping; - reads standard input");
  return [](Session& session) {
    Entry entry("note");
    entry.set("text", session.text("note"));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
