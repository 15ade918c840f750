// SPDX-License-Identifier: MIT
#include "lint/words/phrases.h"

#include <algorithm>
#include <stdexcept>

namespace sitrep {

using namespace shape;

namespace {

constexpr std::pair<std::string_view, std::uint16_t> shapes[] = {
    {"upper", upper},       {"number", number}, {"clock", clock}, {"span", span},     {"point", point},
    {"when", when | point}, {"until", until},   {"mark", mark},   {"passed", passed},
};

template <typename Visit>
void each_part(std::string_view text, char border, Visit visit) {
  while (!text.empty()) {
    const auto end = std::min(text.find(border), text.size());
    if (end > 0) visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

Phrases::Phrases(std::span<const WordClass> classes, std::span<const std::string_view> patterns) {
  for (const auto spelled : patterns) {
    auto& pattern = patterns_.emplace_back();
    each_part(spelled, ' ', [&](std::string_view part) { pattern.push_back(item(part, classes)); });
  }
}

Phrases::Item Phrases::item(std::string_view spelled, std::span<const WordClass> classes) {
  if (spelled == "^") return {Step::first, 0, 0, 0};
  if (spelled == "$") return {Step::last, 0, 0, 0};
  if (spelled.size() == 2 && spelled[0] == '*') return {Step::gap, 0, 0, static_cast<std::uint8_t>(spelled[1] - '0')};
  Item made{Step::word, 0, 0, 0};
  if (spelled.starts_with('!')) {
    made.step = Step::none_of;
    spelled.remove_prefix(1);
  } else if (spelled.ends_with('?')) {
    made.step = Step::maybe;
    spelled.remove_suffix(1);
  }
  const auto added = groups_.emplace(std::string(spelled), static_cast<std::uint16_t>(groups_.size()));
  const bool fresh = added.second;
  made.group = added.first->second;
  if (groups_.size() > most_groups) throw std::logic_error("more groups of words than a table of phrases can hold");
  each_part(spelled, '|', [&](std::string_view alternative) {
    if (alternative.starts_with('#')) {
      const auto* shape =
          std::ranges::find(shapes, alternative.substr(1), &std::pair<std::string_view, std::uint16_t>::first);
      if (shape == std::end(shapes)) throw std::logic_error("no such shape: " + std::string(alternative));
      made.shapes |= shape->second;
    } else if (!fresh) {
      return;
    } else if (alternative.starts_with('@')) {
      const auto of = std::ranges::find(classes, alternative.substr(1), &WordClass::name);
      if (of == classes.end()) throw std::logic_error("no such class of words: " + std::string(alternative));
      each_part(of->words, ' ', [&](std::string_view word) { vocabulary_[std::string(word)].set(made.group); });
    } else {
      vocabulary_[std::string(alternative)].set(made.group);
    }
  });
  return made;
}

bool Phrases::knows(const Item& item, const Word& word) const {
  if (word.shape & item.shapes) return true;
  const auto found = vocabulary_.find(word.lower);
  return found != vocabulary_.end() && found->second.test(item.group);
}

std::optional<std::size_t> Phrases::match(const Pattern& pattern, std::size_t item, std::span<const Word> words,
                                          std::size_t at) const {
  for (; item < pattern.size(); ++item) {
    const auto& next = pattern[item];
    const bool there = at < words.size() && fits(next, words[at]);
    switch (next.step) {
      case Step::first:
        if (at > 0 && !(words[at - 1].shape & mark)) return std::nullopt;
        break;
      case Step::last:
        if (at < words.size() && !(words[at].shape & mark)) return std::nullopt;
        break;
      case Step::none_of:
        if (at < words.size() && knows(next, words[at])) return std::nullopt;
        break;
      case Step::word:
        if (!there) return std::nullopt;
        ++at;
        break;
      case Step::maybe:
        if (!there) break;
        if (const auto with = match(pattern, item + 1, words, at + 1)) return with;
        break;
      case Step::gap:
        if (item + 1 == pattern.size()) {
          for (int left = next.gap; left > 0 && at < words.size() && !(words[at].shape & mark); --left) ++at;
          return at;
        }
        for (std::size_t skipped = 0; skipped <= next.gap; ++skipped) {
          if (const auto end = match(pattern, item + 1, words, at + skipped)) return end;
          if (at + skipped >= words.size() || (words[at + skipped].shape & mark)) break;
        }
        return std::nullopt;
    }
  }
  return at;
}

template <typename Visit>
void Phrases::each_at(std::span<const Word> words, std::size_t at, Visit visit) const {
  if (words[at].shape & allowed) return;
  const auto known = vocabulary_.find(words[at].lower);
  for (std::size_t each = 0; each < patterns_.size(); ++each) {
    const auto& pattern = patterns_[each];
    const auto& first = pattern.front();
    if (first.step == Step::word && !(words[at].shape & first.shapes) &&
        (known == vocabulary_.end() || !known->second.test(first.group)))
      continue;
    const auto end = match(pattern, 0, words, at);
    if (end && *end > at) visit(Hit{at, *end, each});
  }
}

std::optional<Hit> Phrases::at(std::span<const Word> words, std::size_t at) const {
  std::optional<Hit> best;
  each_at(words, at, [&](const Hit& hit) {
    if (!best || hit.last > best->last) best = hit;
  });
  return best;
}

std::vector<Hit> Phrases::every(std::span<const Word> words) const {
  std::vector<Hit> hits;
  for (std::size_t from = 0; from < words.size(); ++from)
    each_at(words, from, [&](const Hit& hit) { hits.push_back(hit); });
  return hits;
}

std::vector<Hit> Phrases::all(std::span<const Word> words) const {
  std::vector<Hit> hits;
  for (std::size_t from = 0; from < words.size();) {
    const auto hit = at(words, from);
    if (hit) hits.push_back(*hit);
    from = hit ? hit->last : from + 1;
  }
  return hits;
}

bool Phrases::any(std::span<const Word> words) const {
  for (std::size_t from = 0; from < words.size(); ++from) {
    if (at(words, from)) return true;
  }
  return false;
}

}  // namespace sitrep
