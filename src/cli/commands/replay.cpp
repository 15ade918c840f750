// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <utility>

#include "cli/commands.h"
#include "cli/run.h"
#include "sitrep/format/write.h"
#include "sitrep/model/safe.h"

namespace sitrep::bind {
namespace {

struct Given {
  bool show = false;
  bool drop = false;
};

std::string what(const Kept& kept) {
  if (!kept.entries.empty()) return gloss_of(kept.entries.front());
  std::string line;
  for (const auto& word : kept.command) line += (line.empty() ? "" : " ") + word;
  if (!kept.text.empty()) line += ": " + kept.text;
  return shorten(safe(line), 60);
}

// Finished entries go to the file that they were meant for, under the ids they have; a command that had not got that
// far is typed again as it was.
Status write_again(Session& session, const State::Held& held) {
  const auto& kept = held.kept;
  if (kept.entries.empty() && !kept.header) {
    // It is typed again where it was typed, if that had a name.
    const auto here = session.world.folder;
    if (!kept.folder.empty()) session.world.folder = kept.folder;
    const auto status = static_cast<Status>(run_kept(session.world, kept, session.global));
    session.world.folder = here;
    return status;
  }
  const bool named = !session.global.incident.empty();
  const auto place = named ? session.workspace() : find_workspace(session.world.disk, kept.folder);
  const auto target = named ? session.path() : kept.target;
  const bool there = session.world.disk.look(target) != Being::nothing;
  session.use_path(target);
  const auto appended = kept.header && !there
                            ? create_incident(session.world.disk, place, target, *kept.header, kept.entries)
                            : append_entries(session.world.disk, place, target, kept.entries);
  session.say(appended.entries);
  return Status::done;
}

}  // namespace

Action replay(Options& options) {
  auto given = std::make_shared<Given>();
  options.flag("--show", given->show, "only show what is kept");
  options.flag("--drop", given->drop, "forget what is named (all is shown once more)");
  options.words("[NUMBER…]", "which of them; without it all, oldest first");
  return [given](Session& session) {
    auto held = session.state().held();
    const auto number_of = [](const State::Held& each) {
      const auto name = each.path.substr(each.path.find_last_of('/') + 1);
      return name.substr(0, name.find('.'));
    };
    if (!session.words.empty()) {
      for (const auto& word : session.words) {
        const auto named = [&](const State::Held& each) {
          return number_of(each) == word || number_of(each) == "0" + word;
        };
        if (std::ranges::none_of(held, named))
          throw wrong_usage(fmt::format("nothing is kept as {}; sitrep replay --show lists what is", safe(word)));
      }
      std::erase_if(held, [&](const State::Held& each) {
        const auto number = number_of(each);
        return std::ranges::none_of(session.words,
                                    [&](const std::string& word) { return number == word || number == "0" + word; });
      });
    } else if (given->drop) {
      throw wrong_usage("which? sitrep replay --drop NUMBER… (sitrep replay --show lists them)");
    }
    if (held.empty()) session.world.out << "nothing is kept: all that was typed is written\n";
    auto status = Status::done;
    for (const auto& each : held) {
      if (given->show || given->drop) {
        session.world.out << fmt::format("{}  {}  {}\n    not written: {}\n    {}\n", number_of(each),
                                         rfc3339(session.stamp(each.kept.at.instant)), what(each.kept),
                                         safe(each.kept.why.substr(0, each.kept.why.find('\n'))), safe(each.path));
        if (given->drop) session.state().drop(each.path);
        continue;
      }
      auto result = Status::could_not;
      try {
        result = write_again(session, each);
      } catch (const Error& error) {
        session.tell(error.what());
        result = error.status();
      }
      if (result == Status::done) {
        session.state().drop(each.path);
      } else {
        session.tell(fmt::format("{} stays kept: {}", number_of(each), what(each.kept)));
        status = std::max(status, result);
      }
    }
    return status;
  };
}

}  // namespace sitrep::bind
