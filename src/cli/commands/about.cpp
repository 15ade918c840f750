// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action about(Options& options) {
  struct Given {
    std::string title, thread, severity;
  };
  auto given = std::make_shared<Given>();
  options.text("--title", "TITLE", given->title, "a better title");
  options.text("--thread", "LINK", given->thread, "a link to the chat");
  options.text("--severity", "WORD", given->severity, "how bad, in the team's own words");
  return [given](Session& session) {
    Entry entry("about");
    entry.set("title", readable(given->title))
        .set("thread", readable(given->thread))
        .set("severity", readable(given->severity));
    if (entry.fields.empty()) throw wrong_usage("about what? --title TITLE, --thread LINK or --severity WORD");
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
