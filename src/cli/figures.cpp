// SPDX-License-Identifier: MIT
#include "cli/figures.h"

#include "cli/logs.h"

namespace sitrep {

std::vector<Figures> all_figures(Session& session) {
  struct OfOne {
    Figures figures;
    std::string trouble;
  };
  const auto now = session.now();
  std::vector<Figures> all;
  for (auto& each : of_each_log<OfOne>(session, [&](const LogRead& read) -> std::optional<OfOne> {
         if (!read.folded) return OfOne{{}, read.path + ": " + std::string(read.trouble)};
         return OfOne{as_of(figures_of(read.folded->log, read.folded->incident), now), {}};
       })) {
    if (each.trouble.empty()) {
      all.push_back(std::move(each.figures));
    } else {
      session.tell(each.trouble);
    }
  }
  return all;
}

}  // namespace sitrep
