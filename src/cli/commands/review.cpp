// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action review(Options& options) {
  struct Given {
    std::string lead, place;
  };
  auto given = std::make_shared<Given>();
  options.words("WHEN", "when it is held: tomorrow 10:00, fri 10:00, 2026-12-01 10:00");
  options.text("--lead", "NAME", given->lead, "who leads it");
  options.text("--place", "PLACE", given->place, "where");
  return [given](Session& session) {
    if (session.words.empty()) throw wrong_usage("when is the review? sitrep review \"tomorrow 10:00\" --lead NAME");
    Entry entry("review");
    entry.set("when", session.coming(session.optional_text(), ""));
    entry.set("lead", readable(given->lead)).set("place", readable(given->place));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
