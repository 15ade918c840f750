// SPDX-License-Identifier: MIT
#include "lint/words/promise.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "lint/words/clauses.h"
#include "lint/words/outlook.h"
#include "lint/words/phrases.h"
#include "lint/words/promise_words.h"
#include "lint/words/times.h"
#include "sitrep/model/kinds.h"

namespace sitrep {

using namespace shape;
using namespace promise_words;

namespace {

struct Tables {
  Phrases recovery, harmless, elsewhere, events, past, future, negated, plain, announced, present, come_back, common,
      will, remedies;
};

const Tables& tables() {
  static const Tables made = [] {
    std::vector<std::string_view> patterns;
    for (const auto& each : recovery) patterns.push_back(each.pattern);
    return Tables{Phrases(classes, patterns),   Phrases(classes, harmless),  Phrases(classes, elsewhere),
                  Phrases(classes, events),     Phrases(classes, past),      Phrases(classes, future),
                  Phrases(classes, negated),    Phrases(classes, plain),     Phrases(classes, announced),
                  Phrases(classes, afterwards), Phrases(classes, come_back), Phrases(classes, common),
                  Phrases(classes, told_ahead), Phrases(classes, remedies)};
  }();
  return made;
}

struct Said {
  const Word* first = nullptr;
  const Word* last = nullptr;
};

// From the first of them to the last.
Found over(const Said& said, const Word& time) {
  const auto at = std::min(said.first->at, time.at);
  return {at, std::max(said.last->end(), time.end()) - at};
}

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
Said repair_in(Clause clause, Clause whole) {
  const auto& from = tables();
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

// Hides what is harmless, so that no pattern sees it.
std::vector<Word> without_harmless(const std::vector<Word>& words) {
  auto kept = words;
  for (const auto& hit : tables().harmless.every(words)) {
    // "This won't happen again."
    if (hit.first > 0 && words[hit.first - 1].lower == "not" && among(words[hit.first].lower, "happen occur fail"))
      continue;
    for (auto at = hit.first; at < hit.last; ++at) {
      if (!(kept[at].shape & (when | until | span | point | clock | mark))) kept[at].shape |= allowed;
    }
  }
  return kept;
}

// What goes on from a time before it.
bool joins(const Word& word) { return word.lower == "then" || word.lower == "and" || word.lower == "so"; }

// "after that", "from then on": what follows is told of a time to come, in whatever tense.
bool is_afterwards(const Word& word) {
  return word.lower.starts_with("after that") || word.lower.starts_with("from then") ||
         word.lower.starts_with("by then");
}

// "…, if no error shows up again": what hangs on something promises nothing.
void hide_conditions(std::vector<Word>& words) {
  bool inside = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].shape & mark) inside = false;
    const bool begins = at > 0 && !(words[at - 1].shape & mark) && among(words[at].lower, "if unless once whether") &&
                        !(at + 1 < words.size() && among(words[at + 1].lower, "more again"));
    inside = inside || begins;
    if (inside) words[at].shape |= allowed;
  }
}

bool is_request(Clause clause) {
  return std::ranges::any_of(clause, [](const Word& word) {
    return among(word.lower, "please must need needs should want wants may could would due list report");
  });
}

// "By noon the statements load": a thing that does something by a time to come.
bool promises_in_present(Clause clause, const Word& time) {
  const bool deadline = std::ranges::any_of(
      std::initializer_list<std::string_view>{"by ", "from ", "tomorrow", "tonight", "soon", "shortly", "no later"},
      [&](std::string_view begins) { return time.lower.starts_with(begins); });
  if (&time != clause.data() && among((&time - 1)->lower, "is are was were") && time.lower.starts_with("from "))
    return false;
  if (!deadline || tables().events.any(clause)) return false;
  // "By tonight the lights do …"
  if (&time == clause.data() && time.lower.starts_with("by ") && clause.size() > 3 &&
      among(clause[1].lower, "the your our all every") && !is_request(clause))
    return true;
  const auto subject = std::ranges::find_if(
      clause, [](const Word& word) { return !(word.shape & (when | point | span | until | passed | mark)); });
  if (subject == clause.end() || clause.size() < 4 || (subject->shape & (upper | allowed)))
    return tables().common.any(clause);
  return !among(subject->lower, "we i he she they who please at on in of for with and or to not no see from one sam") &&
         tables().common.any(clause);
}

// A clause that is little more than a time: "five more minutes and …".
bool is_bare(Clause clause) {
  const auto words =
      std::ranges::count_if(clause, [](const Word& word) { return !(word.shape & (when | span | point | until)); });
  return words <= 4 &&
         !(clause.front().lower == "please" || clause.front().lower == "sorry" || clause.front().lower == "thank");
}

// What is declined is declined up to a "but" or a semicolon.
void hide_declined(std::vector<Word>& words) {
  for (std::size_t from = 0; from < words.size();) {
    auto to = from;
    while (to < words.size() && words[to].lower != ";" && words[to].lower != "but") ++to;
    if (declines(std::span(words).subspan(from, to - from))) {
      for (auto at = from; at < to; ++at) words[at].shape |= allowed;
    }
    from = to + 1;
  }
}

// "Your phones will ring", "you will be able to check guests in": the words of a message, and none.
bool is_of_things(Clause clause, const Outlook& outlook) {
  if (!outlook.foretells()) return false;
  if (outlook.subject == Subject::thing) return true;
  return std::ranges::none_of(clause, [](const Word& word) {
    return among(word.lower, "update updates message messages news mail answer report findings summary hear");
  });
}

// "We said that it would work by noon": told of a promise, and none is made.
bool recalls(const std::vector<Word>& words) {
  const auto said = std::ranges::find_if(words, [](const Word& word) {
    return among(word.lower, "said told thought hoped promised expected wanted believed announced assumed meant");
  });
  return std::any_of(said, words.end(), [](const Word& word) { return word.lower == "would"; });
}

std::optional<Found> promise_in(const std::vector<Word>& words) {
  if (recalls(words)) return std::nullopt;
  if (tables().announced.any(words) && !tables().remedies.any(words)) return std::nullopt;
  const auto marked = without_harmless(words);
  std::vector<Clause> clauses;
  std::vector<bool> message;
  for (const auto& clause : clauses_of(words)) {
    const auto outlook = outlook_of(clause);
    message.push_back(speaks_of_messages(clause) && !is_of_things(clause, outlook));
    clauses.push_back(std::span(marked).subspan(static_cast<std::size_t>(clause.data() - words.data()), clause.size()));
  }
  struct Seen {
    Said repair;
    const Word* time;
    const Word* loose;  // "ten minutes", "until 16:00"
    const Word* any;
    bool message, past, other;
  };
  std::vector<Seen> seen;
  bool elsewhere_before = false;
  for (const auto& clause : clauses) {
    Seen here{};
    // "… is not affected and will run at 2": what has no subject has the one before.
    elsewhere_before = tables().elsewhere.any(clause) ||
                       (elsewhere_before && among(clause.front().lower, "will is are can should runs"));
    const bool other = elsewhere_before;
    here.message = message[seen.size()];
    here.past = tables().past.any(clause) && !tables().future.any(clause);
    // "If it is not back by 4, Kim does it by hand": a condition promises nothing.
    const bool condition = seen.size() + 1 < clauses.size() && among(clause.front().lower, "if should unless whether");
    here.other = other;
    const bool asked = clause.front().lower == "please" && !tables().come_back.any(clause);
    if (!other && !asked)
      here.repair = repair_in(
          clause, std::span(words).subspan(static_cast<std::size_t>(clause.data() - marked.data()), clause.size()));
    here.time = other || condition ? nullptr : time_in(clause, when | point);
    // "As of 14:00, exports work" tells what is; "as of Monday" and "as of 14:00 they will work" what is to come.
    if (here.time && here.time->lower.starts_with("as of ") && !tables().future.any(clause) &&
        here.time->lower.find_first_of("0123456789") != std::string::npos &&
        here.time->lower.find("tomorrow") == std::string::npos)
      here.time = nullptr, here.past = true;
    here.loose = other || condition ? nullptr : time_in(clause, span | until);
    here.any = time_in(clause, when | point | span | until | passed);
    seen.push_back(here);
  }
  for (std::size_t at = 0; at < clauses.size(); ++at) {
    auto& here = seen[at];
    if (here.message) continue;
    const bool conditional = among(clauses[at].front().lower, "once when if until while before whether");
    if (here.time && here.repair.first && !conditional) return over(here.repair, *here.time);
    if (here.time && !here.past && !here.other && clauses[at].front().lower != "please" &&
        promises_in_present(clauses[at], *here.time))
      return over({&clauses[at].front(), &clauses[at].back()}, *here.time);
    const bool follows = at > 0 && (joins(*(clauses[at].data() - 1)) || (here.time && is_afterwards(*here.time)));
    const auto subject = outlook_of(clauses[at]).subject;
    const bool theirs = subject == Subject::us || subject == Subject::event;
    if (follows && !theirs && !here.repair.first && !here.past && !here.other) {
      const auto goes_on = tables().present.all(clauses[at]);
      if (!goes_on.empty()) here.repair = {&clauses[at][goes_on.front().first], &clauses[at][goes_on.front().last - 1]};
      if (here.time && here.repair.first) return over(here.repair, *here.time);
    }
    if (!here.repair.first || conditional) continue;
    const auto joined = [&](std::size_t other) -> const Word* {
      const auto& there = seen[other];
      const bool comes_back = tables().come_back.any(clauses[other]);
      // "At 15:00 we switch over, and exports will work."
      const bool sequel = clauses[at].size() > 2 && clauses[at][0].lower == "is" && clauses[at][1].lower == "when";
      const bool foretold = std::ranges::any_of(
          clauses[at], [](const Word& word) { return among(word.lower, "will shall should going again"); });
      const bool goes_on = other < at && (sequel || (joins(*(clauses[at].data() - 1)) && foretold));
      if (goes_on && !there.message && !there.past && there.time) return there.time;
      if ((there.message && !comes_back) || there.past || there.other || (!is_bare(clauses[other]) && !comes_back))
        return nullptr;
      const bool begins = std::ranges::any_of(clauses[other], [](const Word& word) {
        return among(word.lower, "begins starts begin start leaves opens closes ends");
      });
      if (!comes_back && (begins || tables().events.any(clauses[other]))) return nullptr;
      if (other > at && tables().will.any(clauses[other])) return nullptr;
      if (comes_back) return there.any;
      return there.time ? there.time : there.loose;
    };
    // The nearest first; further off only to what is yet to be.
    const bool ahead = tables().will.any(clauses[at]);
    for (std::size_t off = 1; off < clauses.size() && (off == 1 || ahead) && off <= 3; ++off) {
      if (at >= off) {
        if (const auto* time = joined(at - off)) return over(here.repair, *time);
      }
      if (at + off < clauses.size()) {
        if (const auto* time = joined(at + off)) return over(here.repair, *time);
      }
    }
  }
  const auto hits = tables().plain.all(marked);
  if (hits.empty() || tables().elsewhere.any(marked) || tables().events.any(words)) return std::nullopt;
  if (tables().past.any(marked) && !tables().will.any(marked)) return std::nullopt;
  const auto at_message = [&](const Hit& hit) {
    for (std::size_t at = 0; at < clauses.size(); ++at) {
      const auto from = static_cast<std::size_t>(clauses[at].data() - marked.data());
      if (seen[at].message && hit.first < from + clauses[at].size() && hit.last > from) return true;
    }
    return false;
  };
  // "Give us an hour and we tell you …"
  const bool tells = std::ranges::any_of(seen, [](const Seen& each) { return each.message || each.other; });
  const auto passes = [&](const Hit& hit) {
    return at_message(hit) || (tells && among(marked[hit.first].lower, "give gives allow"));
  };
  const auto found = std::ranges::find_if_not(hits, passes);
  if (found == hits.end()) return std::nullopt;
  return between(marked, found->first, found->last);
}

}  // namespace

std::optional<Found> find_fix_time(std::span<const Sentence> sentences) {
  for (const auto& sentence : sentences) {
    if (sentence.asks) continue;
    auto words = mark_times(sentence.words);
    hide_declined(words);
    hide_conditions(words);
    if (const auto found = promise_in(words)) return found;
  }
  return std::nullopt;
}

}  // namespace sitrep
