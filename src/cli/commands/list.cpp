// SPDX-License-Identifier: MIT
#include <algorithm>
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
    std::vector<Listing> listings;
    for_each_log(session, [&](const std::string& path, const Folded* folded, const std::string& trouble) {
      if (!folded) {
        Listing listing;
        listing.path = path;
        listing.trouble = trouble;
        listings.push_back(listing);
      } else if (!*open || !folded->incident.closed()) {
        listings.push_back(listing_of(folded->log, folded->incident));
      }
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
