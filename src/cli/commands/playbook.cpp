// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/new_playbook.h"
#include "cli/playbooks.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "view/page.h"
#include "view/playbooks.h"
#include "view/words.h"

namespace sitrep::bind {
namespace {

Status make(Session& session, const NewPlaybook& given) {
  if (session.words.size() > 1) {
    throw wrong_usage("playbook new takes no NAME as a word: sitrep playbook new --from ID --name NAME");
  }
  return new_playbook(session, given);
}

Status show(Session& session, const NewPlaybook&) {
  if (session.words.size() < 2)
    throw wrong_usage("which playbook? sitrep playbook show NAME (sitrep playbook list shows them)");
  const auto playbook = named_playbook(session, session.words[1]);
  const auto look = session.look();
  session.world.out << (session.global.json ? playbook_json(playbook.page, playbook.name)
                                            : playbook_text(playbook.page, look));
  if (session.global.json || session.global.quiet) return Status::done;
  auto findings = lint_page(playbook.page, session.routine(), session.around());
  const auto stale = std::ranges::find(findings, "playbook-stale", &Finding::rule);
  if (stale != findings.end()) session.tell(stale->message);
  const auto rest = findings.size() - (stale == findings.end() ? 0 : 1);
  if (rest > 0)
    session.tell(fmt::format("{} to look at in it: sitrep lint {}", view::counted(rest, "thing", "things"),
                             safe(playbook.page.path)));
  return Status::done;
}

Status list(Session& session, const NewPlaybook&) {
  std::vector<PlaybookListing> all;
  for (const auto& each : all_playbooks(session)) {
    all.push_back({each.name, std::string(each.page.keys.text("title")), each.page.path, each.trouble});
  }
  if (all.empty() && !session.global.json) {
    session.tell("there is no playbook yet; sitrep playbook new --from ID drafts one from an incident");
    return Status::done;
  }
  session.world.out << (session.global.json ? playbooks_json(all) : playbooks_text(all, session.look()));
  return Status::done;
}

struct Part {
  std::string_view name;
  Status (*act)(Session&, const NewPlaybook&);
};
constexpr Part parts[] = {{"list", list}, {"new", make}, {"show", show}};

}  // namespace

Action playbook(Options& options) {
  auto given = std::make_shared<NewPlaybook>();
  options.words(
      "list|new|show [NAME]",
      "list those there are; new drafts one from the log of an incident; show NAME as the one page that it is", 2);
  options.many("--from", "INCIDENT", given->from,
               "new: the incident to learn from; repeatable; without it the one that is meant");
  options.text("--title", "TITLE", given->title,
               "new: what went wrong, in a few words; else as the incident is called");
  options.text("--name", "SLUG", given->name, "new: its file's name; else made from the title");
  return [given](Session& session) {
    const auto name = session.words.empty() ? std::string_view("list") : std::string_view(session.words.front());
    const auto* part = std::ranges::find(parts, name, &Part::name);
    if (part != std::end(parts)) {
      if (part->name != "new" && !(given->from.empty() && given->title.empty() && given->name.empty())) {
        throw wrong_usage(fmt::format("--from, --title and --name go with playbook new, not with {}", part->name));
      }
      return part->act(session, *given);
    }
    std::vector<std::string_view> known;
    for (const auto& each : parts) known.push_back(each.name);
    throw wrong_usage(
        fmt::format("playbook {}: list, new or show{}", safe(shorten(name, 40)), did_you_mean(name, known)));
  };
}

}  // namespace sitrep::bind
