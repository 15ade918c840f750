// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action task(Options& options) {
  struct Given {
    std::string who, due;
  };
  auto given = std::make_shared<Given>();
  options.words("TEXT", "one person's part of the repair; - reads standard input");
  options.text("--who", "NAME", given->who, "that person");
  options.text("--due", "TIME", given->due, "by when: 14:15, 30m");
  return [given](Session& session) {
    Entry entry("task");
    entry.set("text", session.text("task"));
    session.need(given->who, "--who", "NAME", "who does it (a person, not a team)?");
    session.need(given->due, "--due", "TIME", "by when (14:15, 30m)?");
    entry.set("who", readable(given->who));
    entry.set("due", session.coming(given->due, "--due"));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
