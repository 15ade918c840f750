// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/impact_words.h"
#include "cli/refusal.h"
#include "cli/word.h"
#include "sitrep/model/safe.h"
#include "view/entry_line.h"
#include "view/message.h"

namespace sitrep::bind {
namespace {

struct Given {
  std::string to, who, next, checking, repeat;
  std::vector<std::string> customers, known;
  ImpactWords impact;
  bool final = false;
  bool sent = false;
};

// The voice speaks to the customer, anyone else to the team.
std::string audience(Session& session, const Given& given) {
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

// The incident as it will stand when the message goes out: with the impact that is written in the same append.
struct Ahead {
  Ahead(const Log& now, const std::optional<Entry>& impact, const Routine& routine)
      : log(now), people(routine, log), incident(fold(with(log, impact), routine, people)) {}

  static const Log& with(Log& log, const std::optional<Entry>& impact) {
    if (!impact) return log;
    const auto last = log.entries.empty() ? std::nullopt : parse_id(log.entries.back().id());
    auto& entry = log.entries.emplace_back(*impact);
    entry.set("id", fmt::format("{}-00000", (last ? last->number : 0) + 1));
    return log;
  }

  Log log;
  People people;
  Incident incident;
};

bool has_changed_since(const Incident& incident, const Entry& impact) {
  for (const char* kind : {"change", "trial"}) {
    const auto* last = incident.last_happened(kind);
    if (last && !not_before(impact.at(), last->at())) return true;
  }
  return false;
}

Entry draft_of(Session& session, const Given& given, const Incident& ahead) {
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
  if (given.sent) draft.set("sent", true);
  return draft;
}

// Of a sentence by itself: it brings no rule up that a sentence without anything in it would not.
MayBeSaid may_be_said(const Ahead& ahead, const Entry& draft, const Surroundings& around) {
  const auto faults = [&ahead, &draft, around](std::string_view sentence) {
    auto entry = draft;
    entry.set("text", std::string(sentence));
    const auto verdict = judge_update(ahead.log, ahead.incident, entry, around);
    return verdict.refuses.size() + verdict.warns.size();
  };
  return [faults, plain = faults("We are looking into it.")](std::string_view sentence) {
    return faults(sentence) <= plain;
  };
}

// What the message rests on, before it goes out: nobody should have to guess what was drawn from the log.
void show_drawn(Session& session, const Entry& draft) {
  if (!session.world.terminal.err || session.global.quiet || session.global.json) return;
  for (const char* field : {"affected", "works", "fails", "unknown", "workaround", "checking"}) {
    if (draft.has(field)) session.world.err << fmt::format("    {:<11} {}\n", field, safe(draft.text(field)));
  }
  std::string known;
  for (const auto& id : draft.list("known")) known += (known.empty() ? "" : ", ") + id.substr(0, id.find('-'));
  if (!known.empty()) session.world.err << fmt::format("    {:<11} {}\n", "known", known);
}

Status act(Session& session, const Given& given) {
  const auto& folded = session.folded();
  must_be_understood(session, "tell anyone");
  if (folded.incident.closed()) {
    session.tell("the incident is closed; the message is recorded all the same");
  }
  if (given.final && !given.next.empty()) throw wrong_usage("--final promises no further update, and --next promises one: which is it?");

  std::optional<Entry> impact;
  if (given.impact.any()) {
    auto words = given.impact.entry(folded.incident.impact());
    if (words.has("affected")) impact = std::move(words.set("at", session.at()).set("by", session.by()));
  }
  const Ahead ahead(folded.log, impact, session.routine());
  auto draft = draft_of(session, given, ahead.incident);
  draft.set("at", session.at()).set("by", session.by());
  if (session.words.empty()) {
    const auto composed = compose_update(ahead.incident, draft, session.look(), may_be_said(ahead, draft, session.around()));
    const bool edits = session.world.terminal.in && session.world.terminal.out && (session.world.env("VISUAL") || session.world.env("EDITOR"));
    draft.set("text", edits ? session.text("message", composed) : composed);
  } else {
    draft.set("text", session.text("message"));
  }
  if (!draft.has("text")) throw wrong_usage("the log says nothing to tell yet; say it: sitrep update TEXT --next 30m");
  show_drawn(session, draft);

  const auto verdict = judge_update(ahead.log, ahead.incident, draft, session.around());
  if (!verdict.refuses.empty() && !given.sent) {
    session.world.err << refusal_text("not sent", "rule", verdict.refuses, session.look());
    session.world.err << "Nothing was recorded. If it has gone out already: --sent\n";
    const bool only_here = session.words.empty() || session.words.front() == "-";  // not in the shell's history
    if (only_here) session.world.err << session.keep(Error(Status::refused, "not sent: the rules were not met"));
    return Status::refused;
  }
  std::vector<Entry> entries;
  if (impact) entries.push_back(*impact);
  entries.push_back(draft);
  const auto written = session.append(std::move(entries));
  if (session.global.quiet || session.global.json) {
    session.say(written);
  } else {  // the message itself stands below, to be copied: its entry is told in short
    if (impact) session.say({written.front()});
    const auto& sent = written.back();
    session.world.out << fmt::format("{}  update  to the {}\n", sent.id().substr(0, sent.id().find('-')), sent.text("to"));
    session.advise(written);
  }
  for (const auto& finding : given.sent ? verdict.refuses : verdict.warns) {
    session.tell(fmt::format("{} [{}]", safe(finding.message), finding.rule));
  }
  if (!session.global.quiet && !session.global.json) {
    const auto* standing = session.incident().find(written.back().id());
    session.world.out << '\n' << message_text(session.incident(), *standing->now, session.look());
  }
  return Status::done;
}

}  // namespace

Action update(Options& options) {
  auto given = std::make_shared<Given>();
  options.words("[TEXT]", "the message; - reads standard input; without it one is composed from the log");
  options.text("--to", "WHOM", given->to, "customer or team; else the voice speaks to the customer, anyone else to the team");
  options.many("--customer", "NAME", given->customers, "one of several customers; repeatable; else all with a report");
  options.text("--who", "NAME", given->who, "who says it; else who writes");
  options.text("--next", "TIME", given->next, "when the next update comes: 11:15, 30m");
  options.flag("--final", given->final, "no further update is promised");
  options.many("--known", "ID", given->known, "a fact that it rests on; repeatable; else all that stand");
  given->impact.declare(options);
  options.text("--checking", "TEXT", given->checking, "what is being checked next; else the open checks");
  options.text("--repeat", "TEXT", given->repeat, "what support says back, in one sentence");
  options.flag("--sent", given->sent, "it went out already: record it whatever the rules say");
  return [given](Session& session) { return act(session, *given); };
}

}  // namespace sitrep::bind
