// SPDX-License-Identifier: MIT
#include "lint/words/outlook.h"

#include <algorithm>
#include <string_view>

#include "lint/words/outlook_words.h"
#include "sitrep/model/kinds.h"

namespace sitrep {

using namespace shape;
using namespace outlook_words;

namespace {

constexpr std::uint16_t any_time = when | point | span | until | passed;

bool is(const Word& word, std::string_view words) { return !(word.shape & allowed) && among(word.lower, words); }
bool is_time(const Word& word) { return word.shape & any_time; }
bool is_adverb(const Word& word) { return is(word, adverbs) || (word.lower.ends_with("ly") && word.lower.size() > 4); }

// "will", "is going to", "ought to", "are expected to": where it begins, and the verb that follows.
struct Verb {
  std::size_t aux = 0;
  std::size_t main = 0;
  bool negated = false;
  bool able = false;  // "can", "be able to"
};

bool leads_to(Clause clause, std::size_t at) {
  return at + 1 < clause.size() && clause[at + 1].lower == "to" &&
         is(clause[at],
            "going ought expected supposed likely due set bound sure certain scheduled planned about meant "
            "predicted projected estimated anticipated hoped believed is are intend intends plan plans aim aims "
            "want wants hope hopes promise promises");
}

std::optional<Verb> verb_of(Clause clause) {
  for (std::size_t at = 0; at < clause.size(); ++at) {
    Verb verb{at, at + 1, false, false};
    if (leads_to(clause, at)) {
      verb.main = at + 2;
    } else if (is(clause[at], "can")) {
      verb.able = true;
    } else if (!is(clause[at], "will shall should might")) {
      continue;
    }
    while (verb.main < clause.size()) {
      const auto& word = clause[verb.main];
      if (word.lower == "not" || word.lower == "never" || word.lower == "no") {
        verb.negated = true;
      } else if (!is_adverb(word) && !is_time(word)) {
        break;
      }
      ++verb.main;
    }
    if (verb.main >= clause.size() || clause.front().lower == "whether") return std::nullopt;
    // "It should have been fixed": and it was not.
    if (clause[at].lower == "should" && clause[verb.main].lower == "have") return std::nullopt;
    // "will be going to", "should be able to", "will have been"
    for (const std::string_view more : {"be able to", "be going to", "be allowed to", "be ready to"}) {
      const auto words = std::span(clause).subspan(verb.main);
      if (words.size() < 4 || words[0].lower != "be" || words[2].lower != "to" ||
          words[1].lower != more.substr(3, more.size() - 6))
        continue;
      verb.able = words[1].lower == "able" || words[1].lower == "allowed";
      verb.main += 3;
    }
    return verb;
  }
  return std::nullopt;
}

Subject subject_of(Clause words, bool first_is_upper) {
  if (words.empty()) return Subject::none;
  const auto any = [&](std::string_view list) {
    return std::ranges::any_of(words, [&](const Word& word) { return is(word, list); });
  };
  // "Check-in at the front desk": what stands before the first preposition counts.
  const auto head_end = std::ranges::find_if(
      words, [](const Word& word) { return is(word, "at of for in on with to from that which by about as"); });
  const auto last =
      head_end == words.begin() ? words.size() - 1 : static_cast<std::size_t>(head_end - words.begin()) - 1;
  const bool talk_only = last == 0 || !is(words[last - 1], "phone video group voice");
  if (is(words[last], events) && talk_only) return Subject::event;
  if (is(words[last], papers) && talk_only) return Subject::none;
  const auto& head = words.front();
  if (is(head, "you everyone everybody they nobody anyone")) return Subject::you;
  if (is(head, "we i he she who")) return Subject::us;
  if (any(yourselves)) return Subject::you;
  if (any(ourselves)) return Subject::us;
  // A name: one word with a capital, and no plural.
  if (words.size() == 1 && first_is_upper && (head.shape & upper) && !head.lower.ends_with('s') &&
      !head.lower.ends_with("ing") && !is(head, "everything it this that all access search login service"))
    return Subject::us;
  return Subject::thing;
}

bool foretold(Subject subject, Clause clause, const Verb& verb) {
  const auto& main = clause[verb.main];
  if (main.shape & allowed) return false;
  switch (subject) {
    case Subject::thing:
      if (verb.negated &&
          std::ranges::any_of(clause, [](const Word& word) { return among(word.lower, "more again longer anymore"); }))
        return is(main, "show appear come return bother fail crash happen occur recur pop");
      if (verb.negated) return is(main, "fail crash break drop disappear vanish freeze hang stall happen occur recur");
      if (verb.able && main.lower != "be") return !is(main, idle) && !is(main, contact);
      if (is(main, "start begin") && verb.main + 1 < clause.size()) {
        const auto& what = clause[verb.main + 1];
        return what.lower == "to" || what.lower.ends_with("ing");
      }
      if (main.lower == "have" && verb.main + 2 < clause.size() && clause[verb.main + 1].lower == "been")
        return !is(clause[verb.main + 2], done_otherwise);
      if (main.lower != "be") return !is(main, idle) && main.lower != "have";
      for (auto at = verb.main + 1; at < clause.size(); ++at) {
        if (is_adverb(clause[at]) || is_time(clause[at])) continue;
        return !is(clause[at], done_otherwise) && !(clause[at].shape & (number | clock));
      }
      return false;
    case Subject::you:
      // "Nobody will see the error."
      if (verb.negated || (verb.aux > 0 && is(clause[verb.aux - 1], "nobody"))) {
        return is(main, "notice lose experience") ||
               (is(main, "see get have meet face") && std::ranges::any_of(clause, [](const Word& word) {
                  return is(word, "error errors problem problems issue issues message delay delays outage any");
                }));
      }
      if (main.lower == "get" && verb.main + 1 < clause.size() && is(clause[verb.main + 1], "to into in through on"))
        return true;
      if (std::ranges::any_of(clause, [](const Word& word) { return word.lower == "again"; }))
        return !is(main, contact);
      return verb.able && clause[verb.aux].lower != "can" ? !is(main, contact) : !is(main, free_to_do);
    case Subject::us: return !verb.negated && is(main, mending);
    default: return false;
  }
}

}  // namespace

Outlook outlook_of(Clause clause) {
  const auto verb = verb_of(clause);
  if (!verb) return {};
  std::size_t from = 0;
  for (std::size_t at = 0; at < verb->aux; ++at) {
    if (is(clause[at], telling) && at + 1 < verb->aux) from = at + 1;
  }
  while (from < verb->aux && (is_time(clause[from]) || is_adverb(clause[from]) || is(clause[from], lead_in))) ++from;
  while (from < verb->aux && is(clause[from], "us you me that") && from > 0 && verb->aux - from > 1) ++from;
  auto to = verb->aux;
  while (to > from && (is_adverb(clause[to - 1]) || is_time(clause[to - 1]) || is(clause[to - 1], "is are be"))) --to;
  const auto words = clause.subspan(from, to - from);
  Outlook outlook{subject_of(words, true), 0, 0};
  if (foretold(outlook.subject, clause, *verb)) {
    outlook.first = from;
    outlook.last = verb->main + 1;
  }
  return outlook;
}

}  // namespace sitrep
