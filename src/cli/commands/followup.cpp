// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action followup(Options& options) {
  struct Given {
    std::string who, due;
    std::vector<std::string> carries;
  };
  auto given = std::make_shared<Given>();
  options.words("TEXT", "work that outlives the incident; - reads standard input");
  options.text("--who", "NAME", given->who, "who does it");
  options.text("--due", "TIME", given->due, "by when: fri 10:00, 2026-12-01");
  options.many("--carries", "ID", given->carries, "the lesson, question, guess or check that it takes on; repeatable");
  return [given](Session& session) {
    Entry entry("followup");
    entry.set("text", session.text("follow-up"));
    session.need(given->who, "--who", "NAME", "who does it (a person, not a team)?");
    session.need(given->due, "--due", "TIME", "by when (fri 10:00, 2026-12-01)?");
    entry.set("who", readable(given->who));
    entry.set("due", session.coming(given->due, "--due"));
    auto carries = session.refer_all(given->carries, "lesson question guess check", "--carries");
    if (carries.empty()) {  // a lone weak spot is what a follow-up is about
      std::vector<std::string> loose;
      for (const auto* lesson : session.incident().standing("lesson")) {
        if (lesson->text("kind") == "weak-spot" && !session.incident().carried_by(lesson->id()))
          loose.emplace_back(lesson->id());
      }
      if (loose.size() == 1) carries = loose;
    }
    entry.set("carries", carries);
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
