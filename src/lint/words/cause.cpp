// SPDX-License-Identifier: MIT
#include "lint/words/cause.h"

#include <algorithm>
#include <vector>

#include "lint/words/cause_words.h"
#include "lint/words/clauses.h"
#include "lint/words/phrases.h"
#include "lint/words/times.h"
#include "sitrep/model/kinds.h"

namespace sitrep {

using namespace shape;
using namespace cause_words;

namespace {

struct Tables {
  Phrases topics, coming, undecided, strong, weak, naming, harmless, failure, parts;
};
const Tables& tables() {
  static constexpr std::string_view failure_words[] = {"@failure"};
  static constexpr std::string_view part_words[] = {"@part|@bad|@defect"};
  static const Tables made{Phrases(classes, topics),   Phrases(classes, coming),        Phrases(classes, undecided),
                           Phrases(classes, strong),   Phrases(classes, weak),          Phrases(classes, naming),
                           Phrases(classes, harmless), Phrases(classes, failure_words), Phrases(classes, part_words)};
  return made;
}

std::vector<Word> hide(std::vector<Word> words, const Phrases& phrases) {
  for (const auto& hit : phrases.all(words)) {
    for (auto at = hit.first; at < hit.last; ++at) {
      if (!(words[at].shape & (when | until | span | point | clock | mark))) words[at].shape |= allowed;
    }
  }
  return words;
}

// A "but" or a semicolon begins anew.
std::vector<std::vector<Word>> parts_of(const std::vector<Word>& words) {
  std::vector<std::vector<Word>> parts(1);
  for (const auto& word : words) {
    if (word.lower == ";" || word.lower == "but") {
      parts.emplace_back();
    } else {
      parts.back().push_back(word);
    }
  }
  std::erase_if(parts, [](const std::vector<Word>& part) { return part.empty(); });
  return parts;
}

bool has_time(Clause clause) {
  return std::ranges::any_of(clause, [](const Word& word) {
    return (word.shape & (when | until | span | point)) || word.lower == "tomorrow 's";
  });
}

std::optional<Found> promise_in(const std::vector<Word>& part) {
  const auto& from = tables();
  if (declines(part) || from.undecided.any(part)) return std::nullopt;
  const auto words = hide(part, from.harmless);
  const auto clauses = clauses_of(words);
  for (std::size_t at = 0; at < clauses.size(); ++at) {
    const auto named = from.topics.all(clauses[at]);
    if (named.empty() || !from.coming.any(clauses[at])) continue;
    const auto& topic = clauses[at];
    const auto place = between({topic.begin(), topic.end()}, named.front().first, named.front().last);
    if (has_time(topic)) return place;
    // "give us until four and we'll know why"
    if (at > 0 && has_time(clauses[at - 1]) && clauses[at - 1].size() <= 6 && !speaks_of_messages(clauses[at - 1]))
      return place;
    if (at + 1 < clauses.size() && clauses[at + 1].size() <= 5 && has_time(clauses[at + 1])) return place;
  }
  return std::nullopt;
}

std::optional<Found> first_of(const Phrases& phrases, const std::vector<Word>& words) {
  const auto hits = phrases.all(words);
  if (hits.empty()) return std::nullopt;
  return between(words, hits.front().first, hits.front().last);
}

// "Is it that you upgraded?", "It's the October statement that fails": the part only picks out which.
bool picks_out(const std::vector<Word>& words) {
  return std::ranges::any_of(words, [](const Word& word) {
    return word.lower == "that" || word.lower == "which" || word.lower == "only" || word.lower == "who" ||
           among(word.lower, "same every each number question");
  });
}

// "We repeat the test because …": what we do, and no failure.
bool speaks_of_us(Clause clause) {
  return !clause.empty() && among(clause.front().lower, "we i please thank thanks you");
}

// "We don't know, …": only the clause that declines is set aside.
std::vector<Word> hide_declined(std::vector<Word> words) {
  for (const auto& clause : clauses_of(words)) {
    if (!declines(clause)) continue;
    const auto from = words.begin() + (clause.data() - words.data());
    for (auto at = from; at != from + static_cast<std::ptrdiff_t>(clause.size()); ++at) at->shape |= allowed;
  }
  return words;
}

std::optional<Found> statement_in(const std::vector<Word>& part) {
  const auto& from = tables();
  const auto words = hide(hide_declined(part), from.harmless);
  if (const auto found = first_of(from.strong, words)) return found;
  for (const auto& hit : from.weak.all(words)) {
    // What it explains must be the failure: the words before it, or all where it comes first.
    const auto explained = std::span(words).first(hit.first);
    // "Since the restart at nine …": no more than a time.
    if (explained.empty() && words[hit.first].lower == "since" &&
        std::ranges::none_of(words, [](const Word& word) { return word.lower == ","; }))
      continue;
    if (std::ranges::any_of(explained, [](const Word& word) { return word.lower == "who"; })) continue;
    const auto whole = explained.empty() ? std::span(words) : explained;
    // Of a thing, "because" tells why it is so.
    const bool why = !explained.empty() && among(words[hit.first].lower, "because cos coz cuz since") &&
                     !among(words[std::min(hit.first + 1, words.size() - 1)].lower, "we i") && !speaks_of_us(whole);
    if (why || from.failure.any(whole) || (!speaks_of_us(whole) && from.parts.any(words)))
      return between(words, hit.first, hit.last);
  }
  if (!picks_out(part)) return first_of(from.naming, words);
  return std::nullopt;
}

template <typename Look>
std::optional<Found> in_each(std::span<const Sentence> sentences, Look look) {
  for (const auto& sentence : sentences) {
    if (sentence.asks) continue;
    for (const auto& part : parts_of(mark_times(sentence.words))) {
      if (const auto found = look(part)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Found> find_cause_promise(std::span<const Sentence> sentences) { return in_each(sentences, promise_in); }

std::optional<Found> find_stated_cause(std::span<const Sentence> sentences) { return in_each(sentences, statement_in); }

}  // namespace sitrep
