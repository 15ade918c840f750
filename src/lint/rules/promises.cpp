// SPDX-License-Identifier: MIT
// What a customer is promised: the next fact, never when it will be fixed nor what it was.
#include <fmt/format.h>

#include <algorithm>

#include "lint/fields.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "lint/words/cause.h"
#include "lint/words/promise.h"

namespace sitrep::checks {
namespace {

// One of the facts that the message rests on proves a guess.
bool rests_on_a_proof(const Case& c) {
  return std::ranges::any_of(c.update->list("known"), [&](const std::string& id) {
    const auto* known = c.before->find(id);
    return known && known->stands() && known->now->kind == "fact" && !known->now->list("proves").empty();
  });
}

}  // namespace

void fix_time_promise(const Case& c, Reporter& r) {
  for (const auto& [field, text] : said_in(*c.update)) {
    const auto found = find_fix_time(read_sentences(text, c.routine.allowed_words));
    if (!found) continue;
    r.at_words(*c.update, field, *found,
               fmt::format("{} promises when it will be fixed: say when the next update comes instead",
                           quoted_words(text, *found)),
               "sitrep update TEXT --next 30m");
  }
}

void root_cause_promise(const Case& c, Reporter& r) {
  for (const auto& [field, text] : said_in(*c.update)) {
    const auto sentences = read_sentences(text, c.routine.allowed_words);
    if (const auto promised = find_cause_promise(sentences)) {
      r.at_words(*c.update, field, *promised,
                 fmt::format("{} promises a cause by some time: say what you look at and when the next update comes",
                             quoted_words(text, *promised)),
                 "sitrep update TEXT --checking TEXT --next 30m");
    } else if (const auto stated = rests_on_a_proof(c) ? std::nullopt : find_stated_cause(sentences)) {
      r.at_words(*c.update, field, *stated,
                 fmt::format(
                     "{} states a cause, and no fact that this message rests on proves a guess: say what fails instead",
                     quoted_words(text, *stated)),
                 "sitrep fact TEXT --source TEXT --proves ID");
    }
  }
}

}  // namespace sitrep::checks
