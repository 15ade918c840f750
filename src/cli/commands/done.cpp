// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action done(Options& options) {
  auto text = std::make_shared<std::string>();
  options.words("ID…", "what is finished: a check, task, watch, review or follow-up");
  options.text("--text", "TEXT", *text, "what came of it; - reads standard input");
  return [text](Session& session) {
    if (session.words.empty()) throw wrong_usage("what is done? sitrep done ID… (sitrep status shows the ids)");
    const auto ids = session.refer_all(session.words, "check task watch review followup", "");
    const auto came = text->empty() ? std::string() : session.text_of({*text});
    if (!text->empty() && came.empty()) throw wrong_usage("what came of it is empty; nothing was recorded");
    std::vector<Entry> entries;
    for (const auto& id : ids) {
      if (const auto* before = session.incident().done_by(id)) {
        session.tell(std::string(id) + " was done before: " + std::string(before->id()));
      }
      entries.push_back(Entry("done").set("of", id).set("text", came));
    }
    session.record(std::move(entries));
    return Status::done;
  };
}

}  // namespace sitrep::bind
