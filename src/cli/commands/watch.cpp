// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"
#include "sitrep/model/safe.h"

namespace sitrep::bind {

Action watch(Options& options) {
  struct Given {
    std::string who, span, until;
  };
  auto given = std::make_shared<Given>();
  options.words("SIGNALS", "looking at what: the signals that first showed the problem");
  options.text("--who", "NAME", given->who, "who stays on watch");
  options.text("--for", "SPAN", given->span, "how long: 20m; without it as long as the routine asks");
  options.text("--until", "TIME", given->until, "until when: 16:20");
  return [given](Session& session) {
    Entry entry("watch");
    entry.set("signals", session.text("signals to watch"));
    session.need(given->who, "--who", "NAME", "who stays on watch?");
    if (!given->span.empty() && !given->until.empty()) throw wrong_usage("either --for or --until, not both");
    entry.set("who", readable(given->who));
    if (!given->until.empty()) {
      entry.set("until", session.coming(given->until, "--until"));
    } else {
      const auto span = given->span.empty() ? std::optional(session.routine().watch_for) : read_duration(given->span);
      if (!span) throw wrong_usage("--for is a span of time like 20m or 1h, not " + safe(given->span));
      entry.set("until", session.stamp(session.at().instant + *span));
    }
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
