// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/refusal.h"
#include "cli/update_draft.h"
#include "sitrep/model/safe.h"
#include "view/message.h"

namespace sitrep::bind {
namespace {

struct Given {
  UpdateWords words;
  bool sent = false;
};

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
  if (given.words.final && !given.words.next.empty()) throw wrong_usage("--final promises no further update, and --next promises one: which is it?");

  UpdateDraft ahead(session, given.words);
  auto& draft = ahead.entry;
  if (given.sent) draft.set("sent", true);
  if (session.words.empty()) {
    const auto composed = ahead.composed();
    const bool edits = session.world.terminal.in && session.world.terminal.out && (session.world.env("VISUAL") || session.world.env("EDITOR"));
    draft.set("text", edits ? session.text("message", composed) : composed);
  } else {
    draft.set("text", session.text("message"));
  }
  if (!draft.has("text")) throw wrong_usage("the log says nothing to tell yet; say it: sitrep update TEXT --next 30m");
  show_drawn(session, draft);

  const auto verdict = ahead.judged();
  if (!verdict.refuses.empty() && !given.sent) {
    session.world.err << refusal_text("not sent", "rule", verdict.refuses, session.look());
    session.world.err << "Nothing was recorded. If it has gone out already: --sent\n";
    const bool only_here = session.words.empty() || session.words.front() == "-";  // not in the shell's history
    if (only_here) session.world.err << session.keep(Error(Status::refused, "not sent: the rules were not met"));
    return Status::refused;
  }
  std::vector<Entry> entries;
  if (ahead.impact) entries.push_back(*ahead.impact);
  entries.push_back(draft);
  const auto written = session.append(std::move(entries));
  if (session.global.quiet || session.global.json) {
    session.say(written);
  } else {  // the message itself stands below, to be copied: its entry is told in short
    if (ahead.impact) session.say({written.front()});
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
  given->words.declare(options);
  options.flag("--sent", given->sent, "it went out already: record it whatever the rules say");
  return [given](Session& session) { return act(session, *given); };
}

}  // namespace sitrep::bind
