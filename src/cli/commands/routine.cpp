// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/drills.h"
#include "cli/names.h"
#include "lint/waivable.h"
#include "sitrep/format/read.h"
#include "sitrep/model/reading.h"
#include "sitrep/model/safe.h"
#include "view/page.h"
#include "view/words.h"

namespace sitrep::bind {
namespace {

// What the rule that guards the page counts: the page as it is read, whatever the screen.
std::size_t words_of(const Page& page, Instant now) {
  const auto zone = utc();
  return words_in(routine_text(page, Look{now, zone}));
}

Disobeyed disobeyed(const Routine& routine) {
  Disobeyed result;
  result.voice = usual_voice(routine).empty();
  const auto skippable = waivable_rules();  // the same that a waiver may name
  for (const auto& each : routine.skip) {
    if (std::ranges::find(skippable, each) == skippable.end()) result.skip.push_back(each);
  }
  return result;
}

Status act(Session& session) {
  const auto path = join_path(session.workspace().root, "sitrep.toml");
  const auto bytes = session.world.disk.read(path);
  if (!bytes) throw could_not("there is no sitrep.toml here, so the defaults rule; sitrep init writes one to fill in");
  const auto page = read_page(*bytes, shown(session.workspace(), path), *find_page("routine/1"));
  if (!page.readable) {
    throw could_not(fmt::format("{} cannot be read: {}; sitrep lint {}", safe(page.path),
                                page.problems.empty() ? "it is no routine" : page.problems.front().message,
                                safe(page.path)));
  }
  const auto look = session.look();
  const auto routine = routine_of(page);
  const auto words = words_of(page, look.now);
  if (session.global.json) {
    session.world.out << routine_json(page, words);
  } else {
    session.world.out << routine_text(page, look, disobeyed(routine)) << '\n'
                      << fmt::format("{} words, read in {}\n", words, view::span_in_words(reading_time(words)));
  }
  if (session.global.json) return Status::done;
  auto errors = lint_page(page, routine, session.around());
  std::erase_if(errors, [](const Finding& each) { return each.rule == "drill-overdue"; });  // told in its own words
  if (const auto due = drill_reminder(session); !due.empty()) session.tell(due);
  if (!errors.empty()) {
    session.tell(fmt::format("{} to look at in it: sitrep lint {}", view::counted(errors.size(), "thing", "things"),
                             safe(page.path)));
  }
  return Status::done;
}

}  // namespace

Action routine(Options& options) {
  options.words("", "", 0);
  return act;
}

}  // namespace sitrep::bind
