// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"
#include "cli/impact_words.h"

namespace sitrep::bind {

Action impact(Options& options) {
  auto given = std::make_shared<ImpactWords>();
  given->declare(options);
  options.words("[WHO]", "who is hurt, as --affected");
  return [given](Session& session) {
    if (given->affected.empty() && !session.words.empty()) given->affected = session.optional_text();
    auto entry = given->entry(session.incident().impact());
    if (!given->any())
      throw wrong_usage(
          "who is hurt, and how? sitrep impact --affected WHO --works … --fails … --unknown … --workaround …");
    if (!entry.has("affected"))
      throw wrong_usage("who is hurt? --affected WHO: everyone, a tier, a region, one account (or \"not known yet\")");
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
