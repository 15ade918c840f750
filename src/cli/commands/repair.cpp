// SPDX-License-Identifier: MIT
#include <ostream>

#include "cli/commands.h"
#include "cli/verdict.h"
#include "view/repair.h"
#include "view/status.h"

namespace sitrep::bind {

Action repair(Options&) {
  return [](Session& session) {
    const auto look = session.look();
    session.world.out << (session.global.json ? status_json(session.incident(), to_close(session), look)
                                              : repair_text(session.incident(), look));
    session.remind();
    return Status::done;
  };
}

}  // namespace sitrep::bind
