// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action lesson(Options& options) {
  struct Given {
    bool weak_spot = false;
    bool worked = false;
  };
  auto given = std::make_shared<Given>();
  options.words("TEXT", "what was learned; - reads standard input");
  options.flag("--weak-spot", given->weak_spot, "it is what let the fault through");
  options.flag("--worked", given->worked, "it is worth repeating");
  return [given](Session& session) {
    Entry entry("lesson");
    entry.set("text", session.text("lesson"));
    if (given->weak_spot == given->worked)
      throw wrong_usage("which is it: --weak-spot (it let the fault through) or --worked (worth repeating)?");
    entry.set("kind", std::string(given->worked ? "worked" : "weak-spot"));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
