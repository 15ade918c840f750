// SPDX-License-Identifier: MIT
#include <memory>

#include "cli/commands.h"
#include "cli/handover.h"

namespace sitrep::bind {

Action owner(Options& options) {
  auto given = std::make_shared<HandoverWords>();
  options.words("NAME", "the owner from now on: one person; with an owner before it is a handoff");
  given->declare(options);
  return [given](Session& session) { return name_owner(session, session.text("name"), *given); };
}

}  // namespace sitrep::bind
