// SPDX-License-Identifier: MIT
#include "lint/words/phrases.h"

#include <algorithm>
#include <bit>
#include <iterator>
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
  index();
}

// Which patterns a word may begin: what stands first in them, and what comes after as long as that may be left out.
void Phrases::index() {
  std::vector<std::vector<std::size_t>> begun_by(groups_.size());
  for (std::size_t each = 0; each < patterns_.size(); ++each) {
    Open open{each, 0, true};
    std::vector<std::uint16_t> groups;
    for (const auto& item : patterns_[each]) {
      if (item.step == Step::first) continue;
      if (item.step != Step::word && item.step != Step::maybe) break;
      open.shapes |= item.shapes;
      groups.push_back(item.group);
      if (item.step == Step::maybe) continue;
      open.anything = false;
      break;
    }
    if (open.anything || open.shapes != 0) open_.push_back(open);
    if (open.anything) continue;
    for (const auto group : groups) begun_by[group].push_back(each);
  }
  for (auto& known : vocabulary_) {
    for (const auto group : known.in) std::ranges::copy(begun_by[group], std::back_inserter(known.begins));
    std::ranges::sort(known.begins);
    known.begins.erase(std::unique(known.begins.begin(), known.begins.end()), known.begins.end());
  }
}

const Phrases::Known* Phrases::find(std::string_view word, std::uint32_t hash) const {
  if (slots_.empty()) return nullptr;
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const auto& known = vocabulary_[slots_[at] - 1];
    if (known.word == word) return &known;
  }
  return nullptr;
}

void Phrases::learn(std::string_view word, std::uint16_t group) {
  if (const auto* known = find(word, hash_of(word))) {
    vocabulary_[static_cast<std::size_t>(known - vocabulary_.data())].in.push_back(group);
    return;
  }
  vocabulary_.push_back({word, {group}, {}});
  spread();
}

// The last word gets its slot; all of them anew where they would lie too close.
void Phrases::spread() {
  auto from = vocabulary_.size() - 1;
  if (slots_.size() < 4 * vocabulary_.size()) {
    slots_.assign(std::bit_ceil(8 * vocabulary_.size()), 0);
    from = 0;
  }
  for (; from < vocabulary_.size(); ++from) {
    auto at = hash_of(vocabulary_[from].word) & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = static_cast<std::uint32_t>(from + 1);
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
  const auto added = groups_.emplace(spelled, static_cast<std::uint16_t>(groups_.size()));
  const bool fresh = added.second;
  made.group = added.first->second;
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
      each_part(of->words, ' ', [&](std::string_view word) { learn(word, made.group); });
    } else {
      learn(alternative, made.group);
    }
  });
  return made;
}

bool Phrases::knows(const Item& item, const Word& word) const {
  if (word.shape & item.shapes) return true;
  const auto* known = find(word.lower, word.hash);
  return known && std::ranges::find(known->in, item.group) != known->in.end();
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
  const auto& word = words[at];
  if (word.shape & allowed) return;
  static const Known unknown;
  const auto* found = find(word.lower, word.hash);
  const auto& begins = found ? found->begins : unknown.begins;
  const auto look = [&](std::size_t each) {
    const auto end = match(patterns_[each], 0, words, at);
    if (end && *end > at) visit(Hit{at, *end, each});
  };
  auto next = begins.begin();
  for (const auto& open : open_) {
    if (!open.anything && !(word.shape & open.shapes)) continue;
    for (; next != begins.end() && *next < open.pattern; ++next) look(*next);
    if (next != begins.end() && *next == open.pattern) ++next;
    look(open.pattern);
  }
  for (; next != begins.end(); ++next) look(*next);
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
