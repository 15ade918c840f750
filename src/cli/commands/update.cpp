// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/refusal.h"
#include "cli/update_draft.h"
#include "cli/update_editing.h"
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

void print_refusal(Session& session, const UpdateVerdict& verdict) {
  session.world.err << refusal_text("not sent", "rule", verdict.refuses, session.look());
  session.world.err << "Nothing was recorded. If it has gone out already: --sent\n";
  tell_where_they_go(session);
}

Status keep_refused(Session& session) {
  if (session.replays_text()) return Status::refused;  // it is kept already
  session.world.err << session.keep(Error(Status::refused, "not sent: the rules were not met"));
  return Status::refused;
}

// Records it and prints the message to paste.
Status send(Session& session, UpdateDraft& ahead, const UpdateVerdict& verdict, bool sent) {
  std::vector<Entry> entries;
  if (ahead.impact) entries.push_back(*ahead.impact);
  entries.push_back(ahead.entry);
  const auto written = session.append(std::move(entries));
  if (session.global.quiet || session.global.json) {
    session.say(written);
  } else {  // the message itself stands below, to be copied: its entry is told in short
    if (ahead.impact) session.say({written.front()});
    const auto& update = written.back();
    session.world.out << fmt::format("{}  update  to the {}\n", update.id().substr(0, update.id().find('-')),
                                     update.text("to"));
  }
  for (const auto& finding : sent ? verdict.refuses : verdict.warns) {
    session.tell(fmt::format("{} [{}]", safe(finding.message), finding.rule));
  }
  if (session.global.quiet || session.global.json) return Status::done;
  const auto* standing = session.incident().find(written.back().id());
  session.world.out << '\n' << message_text(session.incident(), *standing->now, session.look());
  session.advise(written);
  return Status::done;
}

// Whether it is to be opened once more as it was left.
bool opens_again(Session& session) {
  std::string answer;
  if (session.replays_text() || !session.ask("Enter opens it again, n leaves it (it is kept): ", answer)) return false;
  return !answer.starts_with('n') && !answer.starts_with('N');
}

bool answers_as_shown(const UpdateForm& left, const UpdateForm& shown) {
  return std::ranges::all_of(left.answers, [&](const auto& each) {
    const auto found = shown.answers.find(each.first);
    return found != shown.answers.end() && found->second == each.second;
  });
}

// The message and what it rests on, in the editor, until the rules are met or somebody has enough. It is opened again
// as it was left, and what was put right is always told by what stood there first.
Status act_in_editor(Session& session, const Given& given) {
  auto words = given.words;
  if (words.next.empty() && !words.final) {  // in the editor the routine's rhythm is only a proposal
    words.next = rfc3339(session.stamp(session.at().instant + session.routine().update_every));
  }
  const UpdateDraft first(session, words);
  const auto form = read_update_form(update_form_text(form_of(session, first), {}));  // as it will be read back
  auto open = form;
  std::vector<std::string> refused;
  for (;;) {
    open = read_update_form(session.edited(update_form_text(open, form_advice(first, refused))));
    if (open.message.empty()) {
      if (answers_as_shown(open, form)) session.never_keep();
      throw wrong_usage("the message is empty; nothing was recorded");
    }
    for (const auto& [name, value] : form.answers) open.answers.try_emplace(name, value);  // a line that was deleted
    refused.clear();
    try {
      UpdateDraft ahead(session, put_right(session, words, form, open));
      ahead.entry.set("text",
                      open.message == form.message ? ahead.composed() : own_message(open.message, first, ahead));
      if (given.sent) ahead.entry.set("sent", true);
      const auto verdict = ahead.judged();
      if (verdict.refuses.empty() || given.sent) return send(session, ahead, verdict, given.sent);
      print_refusal(session, verdict);
      for (const auto& finding : verdict.refuses) refused.push_back(finding.message);
    } catch (const Error& error) {
      if (error.status() != Status::usage) throw;
      session.tell(error.what());
      refused.emplace_back(error.what());
    }
    if (!opens_again(session)) return keep_refused(session);
  }
}

Status act(Session& session, const Given& given) {
  must_be_understood(session, "tell anyone");
  if (session.incident().closed()) {
    session.tell("the incident is closed; the message is recorded all the same");
  }
  if (given.words.final && !given.words.next.empty())
    throw wrong_usage("--final promises no further update, and --next promises one: which is it?");
  if (session.words.empty() && (session.has_editor() || session.replays_text())) return act_in_editor(session, given);

  UpdateDraft ahead(session, given.words);
  auto& draft = ahead.entry;
  if (given.sent) draft.set("sent", true);
  draft.set("text", session.words.empty() ? ahead.composed() : session.text("message"));
  if (!draft.has("text")) throw wrong_usage("the log says nothing to tell yet; say it: sitrep update TEXT --next 30m");
  show_drawn(session, draft);

  const auto verdict = ahead.judged();
  if (verdict.refuses.empty() || given.sent) return send(session, ahead, verdict, given.sent);
  print_refusal(session, verdict);
  const bool only_here = !session.words.empty() && session.words.front() == "-";  // not in the shell's history
  return only_here ? keep_refused(session) : Status::refused;
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
