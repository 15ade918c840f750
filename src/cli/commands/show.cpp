// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <ostream>

#include "cli/commands.h"
#include "view/show.h"

namespace sitrep::bind {

Action show(Options& options) {
  options.words("ID…", "the entries to show: 17, 17-k or last");
  return [](Session& session) {
    if (session.words.empty()) throw wrong_usage("which entry? sitrep show ID (sitrep log shows the ids)");
    for (const auto& word : session.words) {
      const auto id = session.refer(word, "", "");
      const auto* standing = session.incident().find(id);
      if (!standing) throw could_not(fmt::format("entry {} cannot be read; sitrep lint says why", id));
      if (&word != &session.words.front()) session.world.out << '\n';
      const auto look = session.look();
      session.world.out << (session.global.json ? show_json(session.incident(), *standing, look)
                                                : show_text(session.incident(), *standing, look));
    }
    session.remind();
    return Status::done;
  };
}

}  // namespace sitrep::bind
