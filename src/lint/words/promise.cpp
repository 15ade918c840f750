// SPDX-License-Identifier: MIT
#include "lint/words/promise.h"

#include <algorithm>
#include <vector>

#include "lint/words/outlook.h"
#include "lint/words/promise_clause.h"
#include "lint/words/promise_tables.h"
#include "lint/words/times.h"
#include "sitrep/model/kinds.h"

namespace sitrep {

using namespace shape;

namespace {

// From the first of them to the last.
Found over(const SaidWords& said, const Word& time) {
  const auto at = std::min(said.first->at, time.at);
  return {at, std::max(said.last->end(), time.end()) - at};
}

// Hides what is harmless, so that no pattern sees it.
std::vector<Word> without_harmless(const std::vector<Word>& words) {
  auto kept = words;
  for (const auto& hit : promise_tables().harmless.every(words)) {
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

// "We said that it would work by noon": told of a promise, and none is made.
bool recalls(const std::vector<Word>& words) {
  const auto said = std::ranges::find_if(words, [](const Word& word) {
    return among(word.lower, "said told thought hoped promised expected wanted believed announced assumed meant");
  });
  return std::any_of(said, words.end(), [](const Word& word) { return word.lower == "would"; });
}

// One sentence, whose times are marked.
class Judgement {
 public:
  explicit Judgement(const std::vector<Word>& words)
      : words_(words), marked_(without_harmless(words)), clauses_(promise_clauses(words, marked_)) {}

  std::optional<Found> promise() {
    for (std::size_t at = 0; at < clauses_.size(); ++at) {
      if (clauses_[at].message) continue;
      if (const auto found = by_itself(at)) return found;
      if (const auto found = going_on(at)) return found;
      if (const auto found = joined(at)) return found;
    }
    return in_plain_words();
  }

 private:
  static bool conditional(const PromiseClause& clause) {
    return among(clause.words.front().lower, "once when if until while before whether");
  }
  static const Word& before(const PromiseClause& clause) { return *(clause.words.data() - 1); }

  // A repair and its time in one clause.
  std::optional<Found> by_itself(std::size_t at) const {
    const auto& here = clauses_[at];
    if (!here.time) return std::nullopt;
    if (here.repair.first && !conditional(here)) return over(here.repair, *here.time);
    const auto& words = here.words;
    if (here.past || here.other || words.front().lower == "please" || !here.promises_in_present()) return std::nullopt;
    return over({&words.front(), &words.back()}, *here.time);
  }

  // "…, and then exports work": what goes on from a time to come is told in the present.
  std::optional<Found> going_on(std::size_t at) {
    auto& here = clauses_[at];
    const bool follows = at > 0 && (joins(before(here)) || (here.time && is_afterwards(*here.time)));
    const auto subject = outlook_of(here.words).subject;
    const bool theirs = subject == Subject::us || subject == Subject::event;
    if (!follows || theirs || here.repair.first || here.past || here.other) return std::nullopt;
    const auto goes_on = promise_tables().present.all(here.words);
    if (!goes_on.empty()) here.repair = {&here.words[goes_on.front().first], &here.words[goes_on.front().last - 1]};
    if (!here.time || !here.repair.first) return std::nullopt;
    return over(here.repair, *here.time);
  }

  // A repair here and its time in a clause near by: the nearest first, further off only to what is yet to be.
  std::optional<Found> joined(std::size_t at) const {
    const auto& here = clauses_[at];
    if (!here.repair.first || conditional(here)) return std::nullopt;
    const bool ahead = promise_tables().will.any(here.words);
    for (std::size_t off = 1; off < clauses_.size() && (off == 1 || ahead) && off <= 3; ++off) {
      if (at >= off) {
        if (const auto* time = time_of(at, at - off)) return over(here.repair, *time);
      }
      if (at + off < clauses_.size()) {
        if (const auto* time = time_of(at, at + off)) return over(here.repair, *time);
      }
    }
    return std::nullopt;
  }

  // The time of the `other` clause, where the repair of this one is joined to it.
  const Word* time_of(std::size_t at, std::size_t other) const {
    const auto& words = clauses_[at].words;
    const auto& there = clauses_[other];
    const bool comes_back = promise_tables().come_back.any(there.words);
    // "At 15:00 we switch over, and exports will work."
    const bool sequel = words.size() > 2 && words[0].lower == "is" && words[1].lower == "when";
    const bool foretold =
        std::ranges::any_of(words, [](const Word& word) { return among(word.lower, "will shall should going again"); });
    const bool goes_on = other < at && (sequel || (joins(before(clauses_[at])) && foretold));
    if (goes_on && !there.message && !there.past && there.time) return there.time;
    if ((there.message && !comes_back) || there.past || there.other || (!there.is_bare() && !comes_back))
      return nullptr;
    const bool begins = std::ranges::any_of(there.words, [](const Word& word) {
      return among(word.lower, "begins starts begin start leaves opens closes ends");
    });
    if (!comes_back && (begins || promise_tables().events.any(there.words))) return nullptr;
    if (other > at && promise_tables().will.any(there.words)) return nullptr;
    if (comes_back) return there.any;
    return there.time ? there.time : there.loose;
  }

  // "Give us an hour", "an ETA of 3 pm": a phrase is enough.
  std::optional<Found> in_plain_words() const {
    const auto& from = promise_tables();
    const auto hits = from.plain.all(marked_);
    if (hits.empty() || from.elsewhere.any(marked_) || from.events.any(words_)) return std::nullopt;
    if (from.past.any(marked_) && !from.will.any(marked_)) return std::nullopt;
    // "Give us an hour and we tell you …"
    const bool tells =
        std::ranges::any_of(clauses_, [](const PromiseClause& each) { return each.message || each.other; });
    const auto passes = [&](const Hit& hit) {
      return in_a_message(hit) || (tells && among(marked_[hit.first].lower, "give gives allow"));
    };
    const auto found = std::ranges::find_if_not(hits, passes);
    if (found == hits.end()) return std::nullopt;
    return between(marked_, found->first, found->last);
  }

  bool in_a_message(const Hit& hit) const {
    return std::ranges::any_of(clauses_, [&](const PromiseClause& clause) {
      const auto from = static_cast<std::size_t>(clause.words.data() - marked_.data());
      return clause.message && hit.first < from + clause.words.size() && hit.last > from;
    });
  }

  const std::vector<Word>& words_;
  std::vector<Word> marked_;
  std::vector<PromiseClause> clauses_;
};

std::optional<Found> promise_in(const std::vector<Word>& words) {
  if (recalls(words)) return std::nullopt;
  if (promise_tables().announced.any(words) && !promise_tables().remedies.any(words)) return std::nullopt;
  return Judgement(words).promise();
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
