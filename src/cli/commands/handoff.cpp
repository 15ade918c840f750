// SPDX-License-Identifier: MIT
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/handover.h"
#include "view/handoff.h"

namespace sitrep::bind {

Action handoff(Options& options) {
  auto given = std::make_shared<HandoverWords>();
  options.words("[NAME]", "who takes over; without it only the sheet is shown");
  given->declare(options);
  return [given](Session& session) {
    if (!session.words.empty()) return name_owner(session, session.optional_text(), *given);
    const auto* owner = session.incident().owner();
    if (!owner) throw wrong_usage("nobody owns it yet, so there is nothing to hand over: sitrep owner NAME");
    session.world.out << handoff_text(session.incident(), *owner, session.look());
    return Status::done;
  };
}

}  // namespace sitrep::bind
