// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <ostream>

#include "cli/commands.h"
#include "sitrep/model/safe.h"

namespace sitrep::bind {

Action use(Options& options) {
  options.words("ID", "the incident that is meant from now on: its id, the beginning of it, or its path", 1);
  return [](Session& session) {
    if (session.words.empty()) throw wrong_usage("which incident? sitrep use ID (sitrep list shows them)");
    session.use_path(
        named_incident(session.world.disk, session.workspace(), session.world.folder, session.words.front()));
    const auto& incident = session.incident();
    if (incident.closed()) {
      const auto id = session.incident_id();
      throw wrong_usage(fmt::format(
          "{} is closed, so it is not what commands mean without -i; sitrep reopen -i {} WHY opens it again", id, id));
    }
    session.state().choose(session.workspace().root, session.incident_id());
    session.world.out << safe(session.incident_id()) << "  " << safe(incident.title()) << '\n';
    return Status::done;
  };
}

}  // namespace sitrep::bind
