// SPDX-License-Identifier: MIT
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/follow.h"
#include "cli/refusal.h"
#include "cli/verdict.h"
#include "sitrep/store/driver.h"
#include "sitrep/store/unreadable.h"
#include "sitrep/store/unsent.h"
#include "view/status.h"

namespace sitrep::bind {

namespace {

// Only what git tracks is ever merged.
void advise_on_driver(Session& session) {
  const auto& workspace = session.workspace();
  auto& disk = session.world.disk;
  if (glance_at_driver(disk, workspace).complete()) return;
  const Git git(session.world.run, workspace);
  const auto name = git.inside(disk.canonical(session.path()));
  if (!name || !git.line({"ls-files", "--", *name})) return;
  const auto advice = driver_advice(look_at_driver(disk, workspace, session.world.run));
  if (!advice.empty()) session.tell(advice);
}

}  // namespace

Action status(Options& options) {
  auto brief = std::make_shared<bool>(false);
  options.flag("--short", *brief, "one line, for a prompt or a status bar; nothing where no incident is open");
  auto follows = std::make_shared<bool>(false);
  options.flag("--follow", *follows, "stay, count down, and ring when an update is due; q ends");
  return [brief, follows](Session& session) {
    if (*follows && *brief) throw wrong_usage("--follow draws the whole screen, and --short is one line: which is it?");
    if (*follows) return follow(session);
    if (*brief && !session.anything_open()) {
      // A live log must not vanish from a prompt because its first line is damaged.
      const auto unread = unreadable_incidents(session.world.disk, session.workspace());
      if (!unread.empty() && !session.global.json) session.world.out << unread.front() << '\n';
      return Status::done;
    }
    if (*brief && !session.global.json) {
      session.world.out << status_short(session.incident(), session.now());
      return Status::done;
    }
    const auto look = session.look();
    const auto unsent =
        count_unsent(session.world.disk, session.workspace(), session.world.run, session.path(), session.bytes());
    session.world.out << (session.global.json ? status_json : status_text)(session.incident(), to_close(session), look,
                                                                           unsent);
    if (session.world.terminal.err && !session.global.json && session.state().any_held()) {
      session.tell("something typed earlier was kept and is not written yet: sitrep replay");
    }
    if (session.world.terminal.err && !session.global.json) advise_on_driver(session);
    if (session.world.terminal.err && !session.global.json && !session.incident().closed()) tell_where_they_go(session);
    return Status::done;
  };
}

}  // namespace sitrep::bind
