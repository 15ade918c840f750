// SPDX-License-Identifier: MIT
#include "cli/update_draft.h"

#include <fmt/format.h>

#include "cli/word.h"
#include "sitrep/model/kinds.h"
#include "view/message.h"

namespace sitrep {
namespace {

// The voice speaks to the customer, anyone else to the team.
std::string audience(Session& session, const UpdateWords& given) {
  if (!given.to.empty()) return must_be_a_word("update", "to", given.to, "--to");
  const auto* voice = session.incident().voice();
  const auto speaker = given.who.empty() ? session.by() : given.who;
  return voice && session.folded().people.same(voice->text("name"), speaker) ? "customer" : "team";
}

// What is being looked at or done next: the open checks, else the tasks of the repair.
std::string checking_of(const Incident& incident) {
  for (const char* kind : {"check", "task"}) {
    std::string list;
    for (const auto* each : incident.open(kind)) list += (list.empty() ? "" : "; ") + std::string(each->text("text"));
    if (!list.empty()) return list;
  }
  return {};
}

constexpr std::string_view impact_fields = "affected works fails unknown workaround";

std::optional<Entry> new_impact(Session& session, const UpdateWords& given) {
  const auto* standing = session.incident().impact();
  auto words = given.impact.entry(standing);
  bool less = false;
  for (const auto& field : given.left_out) {
    if (!among(field, impact_fields)) continue;
    less = less || words.has(field);
    words.unset(field);
  }
  if (!given.impact.any() && !less && !(given.still_so && standing)) return std::nullopt;
  if (!words.has("affected")) return std::nullopt;
  return std::move(words.set("at", session.at()).set("by", session.by()));
}

// The log with that impact at its end.
Log with(Log log, const std::optional<Entry>& impact) {
  if (!impact) return log;
  const auto last = log.entries.empty() ? std::nullopt : parse_id(log.entries.back().id());
  auto& entry = log.entries.emplace_back(*impact);
  entry.set("id", fmt::format("{}-00000", (last ? last->number : 0) + 1));
  return log;
}

bool has_changed_since(const Incident& incident, const Entry& impact) {
  for (const char* kind : {"change", "trial"}) {
    const auto* last = incident.last_happened(kind);
    if (last && !not_before(impact.at(), last->at())) return true;
  }
  return false;
}

Entry draft_of(Session& session, const UpdateWords& given, const Incident& ahead) {
  Entry draft("update");
  draft.set("to", audience(session, given));
  std::vector<std::string> customers;
  for (const auto& each : given.customers) customers.push_back(readable(each));
  draft.set("customers", customers);
  draft.set("who", readable(given.who));
  auto known = session.refer_all(given.known, "", "--known");
  if (given.known.empty()) {
    for (const auto* fact : ahead.standing("fact")) known.emplace_back(fact->id());
  }
  draft.set("known", known);
  if (const auto* impact = ahead.impact()) {
    draft.set("affected", std::string(impact->text("affected")));
    // The last word must not repeat what the repair has changed since; a rule stops the messages before it.
    const bool gone = given.final && has_changed_since(ahead, *impact);
    for (const char* field : {"works", "fails", "unknown", "workaround"}) {
      if (!gone) draft.set(field, std::string(impact->text(field)));
    }
  }
  draft.set("affected", readable(given.impact.affected)).set("works", readable(given.impact.works));
  draft.set("fails", readable(given.impact.fails)).set("unknown", readable(given.impact.unknown));
  draft.set("workaround", readable(given.impact.workaround));
  draft.set("checking", given.checking.empty() ? checking_of(ahead) : readable(given.checking));
  if (!given.next.empty()) draft.set("next", session.coming(given.next, "--next"));
  if (given.final) draft.set("final", true);
  draft.set("repeat", readable(given.repeat));
  for (const auto& field : given.left_out) draft.unset(field);
  return draft;
}

}  // namespace

void UpdateWords::declare(Options& options) {
  options.text("--to", "WHOM", to, "customer or team; else the voice speaks to the customer, anyone else to the team");
  options.many("--customer", "NAME", customers, "one of several customers; repeatable; else all with a report");
  options.text("--who", "NAME", who, "who says it; else who writes");
  options.text("--next", "TIME", next, "when the next update comes: 11:15, 30m");
  options.flag("--final", final, "no further update is promised");
  options.many("--known", "ID", known, "a fact that it rests on; repeatable; else all that stand");
  impact.declare(options);
  options.text("--checking", "TEXT", checking, "what is being checked next; else the open checks");
  options.text("--repeat", "TEXT", repeat, "what support says back, in one sentence");
}

UpdateDraft::UpdateDraft(Session& session, const UpdateWords& given)
    : impact(new_impact(session, given)),
      entry("update"),
      session_(session),
      checking_is_drawn_(given.checking.empty()),
      log_(with(session.folded().log, impact)),
      people_(session.routine(), log_),
      incident_(fold(log_, session.routine(), people_)) {
  entry = draft_of(session, given, incident_);
  entry.set("at", session.at()).set("by", session.by());
}

std::string UpdateDraft::composed() const {
  const auto plain = faults_of("We are looking into it.");
  auto said = entry;
  if (checking_is_drawn_) said.unset("checking");  // once there is a plan, the plan is what matters
  return compose_update(incident_, said, session_.look(),
                        [&](std::string_view sentence) { return faults_of(sentence) <= plain; });
}

std::string UpdateDraft::promise() const { return promise_of(incident_, entry, session_.look()); }

bool UpdateDraft::impact_is_stale() const {
  const auto* standing = incident_.impact();
  return standing && !impact && !entry.flag("final") && has_changed_since(incident_, *standing);
}

UpdateVerdict UpdateDraft::judged() const { return judge_update(log_, incident_, entry, session_.around()); }

// A sentence by itself; one with nothing in it has those of the rest of the message.
std::size_t UpdateDraft::faults_of(std::string_view sentence) const {
  auto said = entry;
  said.set("text", std::string(sentence));
  const auto verdict = judge_update(log_, incident_, said, session_.around());
  return verdict.refuses.size() + verdict.warns.size();
}

}  // namespace sitrep
