// SPDX-License-Identifier: MIT
#include "view/preflight.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/update_draft.h"
#include "cli/verdict.h"
#include "lint/words/vague.h"
#include "sitrep/model/kinds.h"

namespace sitrep::bind {
namespace {

// Which check a rule of updates belongs to; what is not named here is about the message's words.
struct Home {
  std::string_view check;
  std::string_view demand;
  std::string_view rules;
};
constexpr Home homes[] = {
    {"affected", "22", "slow-rhythm"},
    {"next", "23", "two-voices update-without-next missing-answer late-update"},
    {"split", "24", "missing-split stale-impact"},
    {"tried", "25", ""},
    {"facts", "10", "update-cites-guess withdrawn-fact"},
    {"message", "26", ""},
};

std::size_t home_of(std::string_view rule) {
  const auto found = std::ranges::find_if(homes, [&](const Home& home) { return among(rule, home.rules); });
  return static_cast<std::size_t>((found == std::end(homes) ? std::end(homes) - 1 : found) - homes);
}

// Who answers for it, what is done next, who says so and when again.
std::string next_in_words(Session& session, const Entry& draft) {
  const auto* owner = session.incident().owner();
  const auto next = draft.time("next");
  auto said = owner ? fmt::format("{} owns it", owner->text("name")) : std::string();
  if (const auto* voice = session.incident().voice()) said += fmt::format(", {} speaks", voice->text("name"));
  const auto action = draft.has("checking") ? fmt::format("; next is: {}", draft.text("checking")) : std::string();
  if (draft.flag("final")) return said + ", and this is the last message" + action;
  if (next) said += fmt::format(", the next message comes at {}", show_time(*next, session.now(), session.zone()));
  return said + action;
}

std::vector<Unmet> nobody(const Incident& incident) {
  std::vector<Unmet> unmet;
  if (!incident.owner()) unmet.push_back({"nobody owns it", "sitrep owner NAME"});
  if (!incident.voice()) unmet.push_back({"nobody is named to speak to the customer", "sitrep voice NAME"});
  return unmet;
}

// The repair tried as the customer would; before anything was changed there is nothing to try.
PreflightCheck tried(Session& session) {
  PreflightCheck check{"tried", "25", "the customer's steps work since the last change"};
  if (!session.incident().last_change()) {
    check.said = "nothing has been changed yet";
    return check;
  }
  for (const auto& finding : to_close(session).unmet) {
    if (finding.rule == "untested-repair") check.unmet.push_back({finding.message, finding.cure});
  }
  return check;
}

std::string facts_in_words(const Entry& draft) {
  std::string numbers;
  for (const auto& id : draft.list("known")) numbers += (numbers.empty() ? "" : ", ") + id.substr(0, id.find('-'));
  return numbers.empty() ? "it rests on no fact" : "it rests on " + numbers;
}

std::vector<PreflightCheck> checks_of(Session& session, const UpdateDraft& ahead) {
  const auto& draft = ahead.entry;
  std::vector<PreflightCheck> checks = {
      {"affected", "22", std::string(draft.text("affected"))},
      {"next", "23", next_in_words(session, draft), nobody(session.incident())},
      {"split", "24", "what works, what fails and what is not known is said"},
      tried(session),
      {"facts", "10", facts_in_words(draft)},
      {"message", "26", "it promises nothing but the next message, and can be repeated"}};
  if (names_no_group(draft.text("affected"))) {
    checks[0].unmet.push_back({"nothing says who is affected: everyone, a tier, a region, one account",
                               "sitrep impact --affected TEXT --works TEXT --fails TEXT --unknown TEXT"});
  }
  const auto verdict = ahead.judged();
  for (const auto* findings : {&verdict.refuses, &verdict.warns}) {
    for (const auto& finding : *findings) {
      if (finding.level == Level::note) continue;
      checks[home_of(finding.rule)].unmet.push_back({finding.message, finding.cure});
    }
  }
  return checks;
}

Status act(Session& session, UpdateWords words) {
  if (words.to.empty()) words.to = "customer";
  const auto* voice = session.incident().voice();
  if (words.who.empty() && voice) words.who = voice->text("name");
  UpdateDraft ahead(session, words);
  const auto text = session.words.empty() ? ahead.composed() : session.text("message");
  ahead.entry.set("text", text);
  const auto checks = checks_of(session, ahead);
  session.world.out << (session.global.json
                            ? preflight_json(checks, text)
                            : preflight_text(checks, session.words.empty() ? text : "", session.look()));
  const bool ready = std::ranges::all_of(checks, [](const PreflightCheck& check) { return check.unmet.empty(); });
  return ready ? Status::done : Status::refused;
}

}  // namespace

Action preflight(Options& options) {
  auto words = std::make_shared<UpdateWords>();
  options.words("[TEXT]", "the message to check; - reads standard input; without it the one that update would compose");
  words->declare(options);
  return [words](Session& session) { return act(session, *words); };
}

}  // namespace sitrep::bind
