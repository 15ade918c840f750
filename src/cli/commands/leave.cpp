// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.h"

namespace sitrep::bind {

Action leave(Options& options) {
  options.words("NAME", "who has left the room");
  return [](Session& session) {
    const auto name = session.text("name");
    const auto& incident = session.incident();
    const auto room = incident.room();
    const auto there =
        std::ranges::find_if(room, [&](const Attendee& each) { return incident.people().same(each.name, name); });
    Entry entry("leave");
    entry.set("name", name);
    if (there != room.end() && there->role.starts_with("owner")) {
      session.tell(name + " is still the owner; hand over with: sitrep owner NAME");
    } else if (there != room.end() && there->role == "voice") {
      session.tell(name + " still speaks to the customer; name another with: sitrep voice NAME");
    } else if (there == room.end()) {
      session.tell(name + " was not noted as being in the room");
    }
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
