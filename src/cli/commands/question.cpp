// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action question(Options& options) {
  auto to = std::make_shared<std::string>();
  options.words("TEXT", "what the team does not know; - reads standard input");
  options.text("--to", "NAME", *to, "who is being asked");
  return [to](Session& session) {
    Entry entry("question");
    entry.set("text", session.text("question"));
    entry.set("to", readable(*to));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
