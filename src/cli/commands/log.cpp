// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "cli/additions.h"
#include "cli/commands.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "view/log.h"

namespace sitrep::bind {
namespace {

void must_be_kind(std::string_view word) {
  if (find_kind(word)) return;
  std::vector<std::string_view> known;
  for (const auto& kind : kinds()) known.push_back(kind.name);
  throw wrong_usage(fmt::format("there is no kind {}{} (sitrep log without --kind shows them all)", safe(word),
                                did_you_mean(word, known)));
}

}  // namespace

Action log(Options& options) {
  struct Given {
    std::vector<std::string> kinds;
    std::string since, base;
    bool all = false;
  };
  auto given = std::make_shared<Given>();
  options.many("--kind", "KIND", given->kinds, "only entries of this kind; repeatable");
  options.text("--since", "TIME", given->since,
               "only what happened, or was written down, since then: 10:30, \"20m ago\"");
  options.flag("--all", given->all, "also who came and went, and what the header was completed with");
  options.text("--base", "REV", given->base,
               "what was added since that commit, in all incidents: for the reviewer of a branch");
  return [given](Session& session) {
    LogChoice choice{{}, std::nullopt, given->all};
    for (const auto& kind : given->kinds) {
      must_be_kind(kind);
      choice.kinds.emplace_back(kind);
    }
    if (!given->since.empty()) choice.since = session.past(given->since, "--since").instant;
    if (!given->base.empty()) {
      const auto made = additions_since(session, given->base);
      session.world.out << (session.global.json ? additions_json(made.branch, choice)
                                                : additions_text(made.branch, choice, session.look()));
      return Status::done;
    }
    const auto& folded = session.folded();
    const auto look = session.look();
    session.world.out << (session.global.json ? log_json(folded.log, folded.incident, choice, look)
                                              : log_text(folded.log, folded.incident, choice, look));
    session.remind();
    return Status::done;
  };
}

}  // namespace sitrep::bind
