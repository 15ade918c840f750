// SPDX-License-Identifier: MIT
#include "lint/words/length.h"

#include <algorithm>

namespace sitrep {

std::size_t count_words(std::span<const Sentence> sentences) {
  std::size_t all = 0;
  for (const auto& sentence : sentences) all += sentence.counted;
  return all;
}

const Sentence* long_sentence(std::span<const Sentence> sentences) {
  const auto found =
      std::ranges::find_if(sentences, [](const Sentence& each) { return each.counted > most_in_sentence; });
  return found == sentences.end() ? nullptr : &*found;
}

}  // namespace sitrep
