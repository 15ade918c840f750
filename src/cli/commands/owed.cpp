// SPDX-License-Identifier: MIT
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/logs.h"
#include "view/owed.h"

namespace sitrep::bind {
namespace {

struct OfOne {
  std::vector<Owed> owed;
  std::string trouble;
  bool whole = true;
};

}  // namespace

Action owed(Options& options) {
  auto who = std::make_shared<std::string>();
  options.text("--who", "NAME", *who, "only this person's");
  return [who](Session& session) {
    const auto now = session.now();
    std::vector<Owed> all;
    bool whole = true;
    for (auto& each : of_each_log<OfOne>(session, [&](const LogRead& read) -> std::optional<OfOne> {
           if (!read.folded) return OfOne{{}, read.path + ": " + std::string(read.trouble), false};
           auto owed = owed_of(read.folded->log, read.folded->incident, now);
           std::erase_if(owed,
                         [&](const Owed& one) { return !who->empty() && !read.folded->people.same(one.who, *who); });
           return OfOne{std::move(owed), {}, read.not_read.empty()};
         })) {
      if (!each.trouble.empty()) session.tell(each.trouble);
      whole = whole && each.whole;
      for (auto& one : each.owed) all.push_back(std::move(one));
    }
    const auto look = session.look();
    session.world.out << (session.global.json ? owed_json(all, look) : owed_text(all, look, whole));
    return Status::done;
  };
}

}  // namespace sitrep::bind
