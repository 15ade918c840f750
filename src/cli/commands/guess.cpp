// SPDX-License-Identifier: MIT
#include "cli/commands.h"

namespace sitrep::bind {

Action guess(Options& options) {
  options.words("TEXT", "a theory; - reads standard input");
  return [](Session& session) {
    Entry entry("guess");
    entry.set("text", session.text("guess"));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
