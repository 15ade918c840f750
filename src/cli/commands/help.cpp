// SPDX-License-Identifier: MIT
#include "cli/help.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/commands.h"
#include "cli/run.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {

Action help(Options& options) {
  options.words("[COMMAND]", "the command to tell about", 1);
  return [](Session& session) {
    if (session.words.empty()) {
      session.world.out << help_text(session.look());
      return Status::done;
    }
    const auto* command = find_command(session.words.front());
    if (!command) {
      std::vector<std::string_view> known;
      for (const auto& each : commands()) known.push_back(each.name);
      throw wrong_usage(fmt::format("there is no command {}{}", safe(session.words.front()), did_you_mean(session.words.front(), known)));
    }
    Options declared(command->name);
    Globals globals;
    command->bind(declared);
    declared.everywhere();
    declare_globals(declared, globals);
    session.world.out << help_text(*command, declared, session.look());
    return Status::done;
  };
}

}  // namespace sitrep::bind
