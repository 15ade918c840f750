// SPDX-License-Identifier: MIT
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/logs.h"
#include "view/list.h"

namespace sitrep::bind {

Action list(Options& options) {
  auto open = std::make_shared<bool>(false);
  options.flag("--open", *open, "only the open ones");
  return [open](Session& session) {
    const auto listings = of_each_log<Listing>(session, [&](const LogRead& read) -> std::optional<Listing> {
      if (read.folded && *open && read.folded->incident.closed()) return std::nullopt;
      if (read.folded) return listing_of(read.folded->log, read.folded->incident);
      Listing listing;
      listing.path = read.path;
      listing.trouble = read.trouble;
      return listing;
    });
    const auto look = session.look();
    if (listings.empty() && !session.global.json) {
      session.tell(*open ? "no incident is open" : "there is no incident yet; sitrep open \"TITLE\" opens one");
      return Status::done;
    }
    session.world.out << (session.global.json ? list_json(listings, look) : list_text(listings, look));
    return Status::done;
  };
}

}  // namespace sitrep::bind
