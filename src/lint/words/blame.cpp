// SPDX-License-Identifier: MIT
#include "lint/words/blame.h"

#include <vector>

#include "lint/words/blame_words.h"
#include "lint/words/phrases.h"

namespace sitrep {

using namespace shape;
using namespace blame_words;

namespace {

struct Tables {
  Phrases blaming, harmless;
};
const Tables& tables() {
  static const Tables made{Phrases(classes, blaming), Phrases(classes, harmless)};
  return made;
}

}  // namespace

std::optional<Found> find_blame(std::span<const Sentence> sentences) {
  for (const auto& sentence : sentences) {
    auto hits = tables().blaming.all(sentence.words);
    if (hits.empty()) continue;
    const auto innocent = tables().harmless.all(sentence.words);
    if (!innocent.empty()) {
      auto words = sentence.words;
      for (const auto& hit : innocent) {
        for (auto at = hit.first; at < hit.last; ++at) words[at].shape |= allowed;
      }
      hits = tables().blaming.all(words);
    }
    if (!hits.empty()) return between(sentence.words, hits.front().first, hits.front().last);
  }
  return std::nullopt;
}

}  // namespace sitrep
