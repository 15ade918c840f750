// SPDX-License-Identifier: MIT
#include "cli/help.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/commands.h"
#include "cli/run.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

// On a terminal the manual's page, where the command has one and it is installed; man is asked first, so that it never
// answers with an error of its own.
bool shows_page(const World& world, std::string_view command) {
  if (!world.terminal.out || !world.terminal.in || !world.show) return false;
  const auto page = fmt::format("sitrep-{}", command);
  return world.run({{"man", "-w", page}, {}, {}}).status == 0 && world.show({"man", page});
}

}  // namespace

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
      throw wrong_usage(fmt::format("there is no command {}{}", safe(session.words.front()),
                                    did_you_mean(session.words.front(), known)));
    }
    if (!session.global.json && shows_page(session.world, command->name)) return Status::done;
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
