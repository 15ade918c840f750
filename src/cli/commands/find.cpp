// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/search.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

struct Given {
  std::string kind, limit;
  bool drills = false;
};

std::size_t limit_of(const std::string& text) {
  if (text.empty()) return 10;
  std::size_t limit = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (fault != std::errc{} || end != text.data() + text.size() || limit == 0) {
    throw wrong_usage(fmt::format("--limit {}: say how many to show at most, like 20", safe(shorten(text, 40))));
  }
  return limit;
}

Searching searching(const Given& given) {
  static constexpr std::string_view kinds[] = {"playbook", "incident"};
  if (!given.kind.empty() && std::ranges::find(kinds, given.kind) == std::end(kinds)) {
    throw wrong_usage(fmt::format("--kind {}: playbook or incident{}", safe(shorten(given.kind, 40)),
                                  did_you_mean(given.kind, kinds)));
  }
  if (given.drills && given.kind == "playbook")
    throw wrong_usage("--drills are incidents, and --kind playbook leaves those out: which is it?");
  return {given.kind != "incident", given.kind != "playbook", given.drills, limit_of(given.limit)};
}

Status act(Session& session, const Given& given) {
  const auto how = searching(given);
  if (session.words.empty()) throw wrong_usage("find what? sitrep find EXP-203, or sitrep find cannot export invoices");
  const auto asked = session.optional_text();
  const Query query(asked);
  if (query.empty()) throw wrong_usage(fmt::format("there is no word in \"{}\" to look for", safe(shorten(asked, 60))));
  auto hits = search(session, query, how);
  hits.asked = asked;
  hits.kind = given.kind;
  const auto look = session.look();
  session.world.out << (session.global.json ? hits_json(hits, query) : hits_text(hits, query, look));
  if (session.global.json || session.global.quiet || hits.best.empty() || !session.world.terminal.err)
    return Status::done;
  const auto& first = hits.best.front();
  const auto more = hits.found > hits.best.size()
                        ? fmt::format("; {} more: --limit {}", hits.found - hits.best.size(), hits.found)
                        : std::string();
  session.tell(
      fmt::format("the first: sitrep {} {}{}", first.playbook ? "playbook show" : "status -i", safe(first.name), more));
  return Status::done;
}

}  // namespace

Action find(Options& options) {
  auto given = std::make_shared<Given>();
  options.words("TEXT", "what to look for: an error code, a customer, words of what happened");
  options.text("--kind", "KIND", given->kind, "only playbook, or only incident");
  options.text("-n,--limit", "N", given->limit, "so many at most; 10 without it");
  options.flag("--drills", given->drills, "what was practice, too");
  return [given](Session& session) { return act(session, *given); };
}

}  // namespace sitrep::bind
