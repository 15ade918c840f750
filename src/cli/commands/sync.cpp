// SPDX-License-Identifier: MIT
#include "sitrep/store/sync.h"

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/driver.h"
#include "view/synced.h"

namespace sitrep::bind {
namespace {

// Five random characters are at hand; a number below something is made of them.
std::size_t below(const std::string& five, std::size_t limit) {
  std::size_t number = 0;
  for (const char c : five) number = number * 32 + static_cast<unsigned char>(c) % 32;
  return number % limit;
}

}  // namespace

Action sync(Options& options) {
  auto remote = std::make_shared<std::string>();
  options.words("", "", 0);
  options.text("--remote", "NAME", *remote, "which remote; else the branch's own, else the only one");
  return [remote](Session& session) {
    const Git git(session.world.run, session.workspace(), session.world.terminal.in && session.world.terminal.err);
    const SyncAsked asked{*remote, session.world.env, session.world.pause,
                          [&](std::size_t limit) { return below(session.world.five(), limit); }};
    const auto synced = sitrep::sync(session.world.disk, git, session.workspace(), asked);
    SyncWords words{synced.branch, synced.remote, {}, {}, synced.not_sent, synced.behind, !synced.commit.empty()};
    for (const auto& file : synced.files)
      words.files.push_back({file.path, file.sent, file.committed, file.received, file.incident, file.put_back});
    for (const auto& file : synced.left_out)
      words.left_out.push_back({shown(session.workspace(), join_path(git.work_tree(), file.path)), file.why});
    session.world.out << (session.global.json ? synced_json(words, synced.commit) : synced_text(words));
    for (const auto& line : synced_warnings(words)) session.tell(line);
    // What others merge by git alone, on a branch or on a host, still needs the driver.
    if (const auto advice = driver_advice(look_at_driver(session.world.disk, session.workspace(), session.world.run));
        !advice.empty()) {
      session.tell(advice);
    }
    return synced.status;
  };
}

}  // namespace sitrep::bind
