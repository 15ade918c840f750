// SPDX-License-Identifier: MIT
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/logs.h"
#include "view/owed.h"

namespace sitrep::bind {

Action owed(Options& options) {
  auto who = std::make_shared<std::string>();
  options.text("--who", "NAME", *who, "only this person's");
  return [who](Session& session) {
    std::vector<Owed> all;
    for_each_log(session, [&](const std::string& path, const Folded* folded, const std::string& trouble) {
      if (!folded) {
        session.tell(path + ": " + trouble);
        return;
      }
      if (folded->incident.is_drill()) return;
      for (const auto* each : folded->incident.open("followup")) {
        if (!who->empty() && !folded->people.same(each->text("who"), *who)) continue;
        all.push_back({folded->log.header.id, std::string(each->id()), std::string(each->text("text")),
                       std::string(each->text("who")), each->time("due").value_or(Time{})});
      }
    });
    const auto look = session.look();
    if (all.empty() && !session.global.json) {
      session.world.out << "nothing is owed\n";
      return Status::done;
    }
    session.world.out << (session.global.json ? owed_json(all, look) : owed_text(all, look));
    return Status::done;
  };
}

}  // namespace sitrep::bind
