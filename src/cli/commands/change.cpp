// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"

namespace sitrep::bind {

Action change(Options& options) {
  struct Given {
    std::string who, approved_by, undoes;
    std::vector<std::string> reports;
  };
  auto given = std::make_shared<Given>();
  options.words("TEXT", "what was changed in the running system; - reads standard input");
  options.text("--who", "NAME", given->who, "who changed it");
  options.text("--approved-by", "NAME", given->approved_by, "who approved it");
  options.text("--undoes", "ID", given->undoes, "the change that it takes back");
  options.many("--report", "ID", given->reports, "the report that it touches; repeatable; without it all");
  return [given](Session& session) {
    Entry entry("change");
    entry.set("text", session.text("change"));
    entry.set("who", readable(given->who)).set("approved_by", readable(given->approved_by));
    if (!given->undoes.empty()) entry.set("undoes", session.refer(given->undoes, "change", "--undoes"));
    entry.set("reports", session.refer_all(given->reports, "report", "--report"));
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
