// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action check(Options& options) {
  struct Given {
    std::string who, due;
  };
  auto given = std::make_shared<Given>();
  options.words("TEXT", "the next thing to look at; - reads standard input");
  options.text("--who", "NAME", given->who, "who looks");
  options.text("--due", "TIME", given->due, "by when: 14:15, 30m");
  return [given](Session& session) {
    Entry entry("check");
    entry.set("text", session.text("check"));
    entry.set("who", readable(given->who));
    if (!given->due.empty()) entry.set("due", session.coming(given->due, "--due"));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
