// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action join(Options& options) {
  struct Given {
    std::string role, from;
  };
  auto given = std::make_shared<Given>();
  options.words("NAME", "who is in the room");
  options.text("--role", "ROLE", given->role, "what they are here for");
  options.text("--from", "COMPANY", given->from, "their company, where it is not ours");
  return [given](Session& session) {
    Entry entry("join");
    entry.set("name", session.text("name"));
    entry.set("role", readable(given->role)).set("from", readable(given->from));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
