// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action fact(Options& options) {
  struct Given {
    std::string source;
    std::vector<std::string> proves, disproves, answers;
  };
  auto given = std::make_shared<Given>();
  options.words("TEXT", "what is confirmed; - reads standard input");
  options.text("--source", "WHERE", given->source, "where it was seen: a log, an alert, a person");
  options.many("--proves", "ID", given->proves, "the guess that it proves; repeatable");
  options.many("--disproves", "ID", given->disproves, "the guess that it disproves; repeatable");
  options.many("--answers", "ID", given->answers, "the question or check that it answers; repeatable");
  return [given](Session& session) {
    Entry entry("fact");
    entry.set("text", session.text("fact"));
    entry.set("source", readable(given->source));
    entry.set("proves", session.refer_all(given->proves, "guess", "--proves"));
    entry.set("disproves", session.refer_all(given->disproves, "guess", "--disproves"));
    entry.set("answers", session.refer_all(given->answers, "question check", "--answers"));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
