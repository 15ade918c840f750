// SPDX-License-Identifier: MIT
#include "lint/words/promise_clause.h"

#include <algorithm>
#include <initializer_list>

#include "lint/words/outlook.h"
#include "lint/words/promise_tables.h"
#include "lint/words/promise_words.h"
#include "sitrep/model/kinds.h"

namespace sitrep {

using namespace shape;
using namespace promise_words;

namespace {

// "The fix reached all accounts": a verb in the past that is none of the participles of a plan or a repair.
bool tells_in_past(Clause clause) {
  for (std::size_t at = 1; at < clause.size(); ++at) {
    const std::string_view word = clause[at].lower;
    if (word.size() < 5 || !word.ends_with("ed") || clause[at].shape != 0) continue;
    if (among(word,
              "expected planned scheduled estimated anticipated projected affected fixed repaired restored resolved "
              "corrected targeted reconnected solved sorted recovered finished completed deployed supposed need "
              "speed indeed failed"))
      continue;
    if (!among(clause[at - 1].lower, "is are be being get gets will been the a an all your our these those"))
      return true;
  }
  return false;
}

// What bears on these words: from the last "that", "which" or "who" on, and no more than is near.
Clause own_part(Clause clause, const Hit& hit) {
  constexpr std::size_t near = 12;
  auto from = hit.first;
  while (from > 0 && hit.first - from < near && !among(clause[from - 1].lower, "that which who")) --from;
  return clause.subspan(from, std::min(hit.last + near, clause.size()) - from);
}

bool ends_in_participle(const Word& word) {
  return word.lower.ends_with("ed") || word.lower == "done" || word.lower == "rebuilt";
}

// What the clause says of a repair to come.
SaidWords repair_in(Clause clause, Clause whole) {
  const auto& from = promise_tables();
  const bool event = from.events.any(whole);
  const bool told_future = from.future.any(clause);
  const auto outlook = outlook_of(whole);
  if (outlook.subject == Subject::event) return {};
  for (const auto& hit : from.recovery.every(clause)) {
    const auto tense = recovery[hit.pattern].tense;
    const auto own = own_part(clause, hit);
    const bool told_past = from.past.any(own) || tells_in_past(own);
    if (tense == Tense::not_past && told_past && !told_future) continue;
    if ((tense == Tense::future || tense == Tense::weak) && !told_future) continue;
    if (tense == Tense::weak && event) continue;
    if (from.negated.any(
            clause.subspan(hit.first - std::min<std::size_t>(hit.first, 6), std::min<std::size_t>(hit.first, 6))))
      continue;
    // "Fixed at 14:05" tells when it was; "fixed by 3" is a promise.
    const auto& last = clause[hit.last - 1];
    if (!told_future && (last.shape & (when | point)) && last.lower.starts_with("at ") &&
        ends_in_participle(clause[hit.last - 2]))
      continue;
    return {&clause[hit.first], &clause[hit.last - 1]};
  }
  if (!outlook.foretells() || from.elsewhere.any(clause)) return {};
  return {&clause[outlook.first], &clause[outlook.last - 1]};
}

// "Invoices sent before noon can …", "the 14:00 export": a time that only tells which.
bool tells_which(Clause clause, std::size_t at) {
  if (at + 1 >= clause.size() || at == 0) return false;
  const std::string_view before = clause[at - 1].lower;
  if ((clause[at].shape & point) && among(before, "the your our this last of")) return true;
  if (at < 2 || among(clause[at - 2].lower, "is are be get gets being been will and completely fully")) return false;
  if (clause[at - 2].shape & (when | point)) return false;
  const bool participle = before.size() > 4 && before.ends_with("ed");
  return participle || among(before, "due sent made from for booked bought");
}

const Word* time_in(Clause clause, std::uint16_t shapes) {
  for (std::size_t at = 0; at < clause.size(); ++at) {
    const auto& word = clause[at];
    if ((word.shape & shapes) && !(word.shape & allowed) && !tells_which(clause, at)) return &word;
  }
  return nullptr;
}

// "Your phones will ring", "you will be able to check guests in": the words of a message, and none.
bool is_of_things(Clause clause, const Outlook& outlook) {
  if (!outlook.foretells()) return false;
  if (outlook.subject == Subject::thing) return true;
  return std::ranges::none_of(clause, [](const Word& word) {
    return among(word.lower, "update updates message messages news mail answer report findings summary hear");
  });
}

// "As of 14:00, exports work" tells what is; "as of Monday" and "as of 14:00 they will work" what is to come.
bool tells_what_is(const Word& time, Clause clause) {
  return time.lower.starts_with("as of ") && !promise_tables().future.any(clause) &&
         time.lower.find_first_of("0123456789") != std::string::npos &&
         time.lower.find("tomorrow") == std::string::npos;
}

bool is_request(Clause clause) {
  return std::ranges::any_of(clause, [](const Word& word) {
    return among(word.lower, "please must need needs should want wants may could would due list report");
  });
}

}  // namespace

bool PromiseClause::promises_in_present() const {
  const auto& clause = words;
  const auto& by = *time;
  const bool deadline = std::ranges::any_of(
      std::initializer_list<std::string_view>{"by ", "from ", "tomorrow", "tonight", "soon", "shortly", "no later"},
      [&](std::string_view begins) { return by.lower.starts_with(begins); });
  if (&by != clause.data() && among((&by - 1)->lower, "is are was were") && by.lower.starts_with("from ")) return false;
  if (!deadline || promise_tables().events.any(clause)) return false;
  // "By tonight the lights do …"
  if (&by == clause.data() && by.lower.starts_with("by ") && clause.size() > 3 &&
      among(clause[1].lower, "the your our all every") && !is_request(clause))
    return true;
  const auto subject = std::ranges::find_if(
      clause, [](const Word& word) { return !(word.shape & (when | point | span | until | passed | mark)); });
  if (subject == clause.end() || clause.size() < 4 || (subject->shape & (upper | allowed)))
    return promise_tables().common.any(clause);
  return !among(subject->lower, "we i he she they who please at on in of for with and or to not no see from one sam") &&
         promise_tables().common.any(clause);
}

bool PromiseClause::is_bare() const {
  const auto others =
      std::ranges::count_if(words, [](const Word& word) { return !(word.shape & (when | span | point | until)); });
  return others <= 4 &&
         !(words.front().lower == "please" || words.front().lower == "sorry" || words.front().lower == "thank");
}

std::vector<PromiseClause> promise_clauses(const std::vector<Word>& words, const std::vector<Word>& marked) {
  std::vector<PromiseClause> all;
  const auto parts = clauses_of(words);
  bool elsewhere_before = false;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const auto& whole = parts[at];
    PromiseClause here;
    const auto clause = here.words =
        std::span(marked).subspan(static_cast<std::size_t>(whole.data() - words.data()), whole.size());
    here.message = speaks_of_messages(whole) && !is_of_things(whole, outlook_of(whole));
    // "… is not affected and will run at 2": what has no subject has the one before.
    elsewhere_before = promise_tables().elsewhere.any(clause) ||
                       (elsewhere_before && among(clause.front().lower, "will is are can should runs"));
    here.other = elsewhere_before;
    here.past = promise_tables().past.any(clause) && !promise_tables().future.any(clause);
    // "If it is not back by 4, Kim does it by hand": a condition promises nothing.
    const bool condition = at + 1 < parts.size() && among(clause.front().lower, "if should unless whether");
    const bool asked = clause.front().lower == "please" && !promise_tables().come_back.any(clause);
    if (!here.other && !asked) here.repair = repair_in(clause, whole);
    if (!here.other && !condition) {
      here.time = time_in(clause, when | point);
      here.loose = time_in(clause, span | until);
    }
    here.any = time_in(clause, when | point | span | until | passed);
    if (here.time && tells_what_is(*here.time, clause)) {
      here.time = nullptr;
      here.past = true;
    }
    all.push_back(here);
  }
  return all;
}

}  // namespace sitrep
