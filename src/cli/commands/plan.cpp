// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"
#include "cli/word.h"

namespace sitrep::bind {

Action plan(Options& options) {
  auto kind = std::make_shared<std::string>();
  options.words("TEXT", "the repair chosen; - reads standard input");
  options.text("--kind", "KIND", *kind, "rollback, flag, pause, capacity, workaround, fix or external");
  return [kind](Session& session) {
    Entry entry("plan");
    entry.set("text", session.text("plan"));
    entry.set("kind", must_be_a_word("plan", "kind", *kind, "--kind"));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
