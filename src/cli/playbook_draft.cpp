// SPDX-License-Identifier: MIT
#include "cli/playbook_draft.h"

#include <algorithm>

#include "cli/drafted_page.h"
#include "model/trim.h"
#include "sitrep/model/evidence.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/terms.h"
#include "sitrep/model/worked.h"
#include "view/words.h"

namespace sitrep {
namespace {

using Texts = std::vector<std::string>;
using Logs = std::span<const Incident* const>;

constexpr std::size_t longest_message = 600;  // columns

std::vector<const Entry*> standing(Logs from, std::string_view kind) {
  std::vector<const Entry*> all;
  for (const auto* incident : from) {
    const auto those = incident->standing(kind);
    all.insert(all.end(), those.begin(), those.end());
  }
  return all;
}

void put_what_it_is_about(DraftedPage& page, Logs from) {
  std::string blocked;
  for (const auto* report : standing(from, "report")) {
    const auto action = view::action_of(*report);
    if (blocked.empty() && page.may_stay(action, "blocked")) blocked = page.item(action);
  }
  auto title = in_one_line(from.front()->title());
  const auto bare = page.unnamed(title);
  if (bare != title || !page.may_stay(title, "title"))
    title = blocked.empty() ? std::string() : "Customers cannot " + blocked;
  if (title.empty() && page.may_stay(bare, "title")) title = bare;
  if (title.empty()) page.remark("title", "what went wrong, in a few words");
  page.put("title", page.item(title));
  if (blocked.empty()) page.remark("blocked", "no report says what a customer could not do");
  page.put("blocked", blocked);
}

void add_codes(DraftedPage& page, Texts& items, std::string_view text) {
  if (!page.may_stay(text, "symptoms")) return;
  each_term(text, [&](const Term& term) {
    if (term.code == Code::none) return;
    const auto code = page.unnamed(term.as);
    if (code == term.as && items.size() < most_items && std::ranges::find(items, code) == items.end())
      items.push_back(code);
  });
}

// What is left of "EXP-203: tax field missing" once the code stands for itself.
std::string without_codes(std::string error, const Texts& codes) {
  for (const auto& code : codes) {
    if (error.starts_with(code)) error.erase(0, std::min(error.find_first_not_of(" :-,", code.size()), error.size()));
  }
  return error;
}

void put_symptoms(DraftedPage& page, Logs from) {
  Texts items;
  const auto reports = standing(from, "report");
  for (const auto* report : reports) add_codes(page, items, report->text("error"));
  for (const auto* report : reports)
    page.add(items, "symptoms", without_codes(std::string(report->text("error")), items));
  for (const auto* fact : standing(from, "fact")) add_codes(page, items, fact->text("text"));
  page.put("symptoms", std::move(items),
           "no report has an error text, and no fact a code: what does a customer see or say?");
}

void put_where_to_look(DraftedPage& page, Logs from) {
  Texts items, logs, seen;
  for (const auto& each : evidence(from)) {
    const bool settles = each.settles != Settles::nothing;
    if (each.source.empty()) {
      if (settles) page.remark("look_first", "a fact that settled something names no source");
      continue;
    }
    if (names_a_log(each.source)) page.add(logs, "logs", each.source);
    if (!settles || std::ranges::find(seen, each.source) != seen.end()) continue;
    seen.push_back(each.source);
    page.add(items, "look_first", page.is_secret(each.saw) ? each.source : each.source + ": " + each.saw);
  }
  page.put("look_first", std::move(items), "no fact with a source proved, disproved or answered anything");
  page.put("logs", std::move(logs), "no fact names a log as its source");
}

void put_workaround(DraftedPage& page, Logs from) {
  const auto text = workaround_of(from);
  if (text.empty()) {
    page.remark("workaround", "the logs tell no workaround; if there is one: workaround = \"…\"");
  } else if (page.may_stay(text, "workaround")) {
    page.put("workaround", page.item(text));
  }
}

void add_steps(DraftedPage& page, const Incident& incident, const Entry& proof, Texts& items) {
  Texts changes;
  for (const auto* change : changes_that_stayed(incident, proof)) page.add(changes, "steps", change->text("text"));
  const auto* plan = incident.latest("plan");
  if (plan && plan->text("kind") != "workaround" && !is_said(changes, plan->text("text")))
    page.add(items, "steps", plan->text("text"));
  for (const auto& each : changes) page.add(items, "steps", each);
  if (const auto* trial = last_trial_that_worked(incident))
    page.add(items, "steps", "Try the customer's steps: " + std::string(trial->text("text")));
  if (proof.kind == "confirmation" && !is_no_answer(proof.text("action")))
    page.add(items, "steps", "Ask the customer to " + std::string(proof.text("action")));
}

void put_steps(DraftedPage& page, Logs from) {
  Texts items;
  for (const auto* incident : from) {
    if (const auto* proof = proof_that_it_works(*incident)) {
      add_steps(page, *incident, *proof, items);
    } else if (incident->first_repair()) {
      page.remark("steps", "a repair was left out: neither a customer nor a trial says that it worked");
    }
  }
  for (const auto* lesson : standing(from, "lesson")) {
    if (lesson->text("kind") == "worked") page.add(items, "steps", lesson->text("text"));
  }
  page.put("steps", std::move(items), "the logs have no change that is known to have worked, and no lesson that did");
}

// By whole sentences.
std::string shortened_message(DraftedPage& page, std::string text) {
  if (width(text) <= longest_message) return text;
  page.remark("message", "the end of it was left out, for a page's sake");
  const auto head = shorten(text, longest_message);
  const auto end = head.find_last_of(".!?");
  return end == std::string::npos || end < longest_message / 3 ? head : head.substr(0, end + 1);
}

void put_message(DraftedPage& page, Logs from) {
  for (const auto* incident : from) {
    const auto* message = message_before_it_worked(*incident);
    if (!message) continue;
    const auto text = message->text("text");
    if (page.may_stay(text, "message")) page.put("message", shortened_message(page, page.unnamed(in_one_line(text))));
    return;
  }
  page.remark("message", "no message to a customer came before a confirmation");
}

}  // namespace

PlaybookDraft draft_playbook(Logs from, const Drafting& with) {
  DraftedPage page(from, with);
  put_what_it_is_about(page, from);
  put_symptoms(page, from);
  put_where_to_look(page, from);
  put_workaround(page, from);
  put_steps(page, from);
  put_message(page, from);
  return page.done(with.today);
}

}  // namespace sitrep
