// SPDX-License-Identifier: MIT
#include <ostream>

#include "cli/commands.h"
#include "cli/intake_form.h"

namespace sitrep::bind {

Action intake(Options&) {
  return [](Session& session) {
    session.world.out << intake_form();
    return Status::done;
  };
}

}  // namespace sitrep::bind
