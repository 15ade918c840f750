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
    auto words = sentence.words;
    for (const auto& hit : tables().harmless.all(words)) {
      for (auto at = hit.first; at < hit.last; ++at) words[at].shape |= allowed;
    }
    const auto hits = tables().blaming.all(words);
    if (!hits.empty()) return between(words, hits.front().first, hits.front().last);
  }
  return std::nullopt;
}

}  // namespace sitrep
