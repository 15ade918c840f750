// SPDX-License-Identifier: MIT
// How long a message is: in words, and by its longest sentence.
#pragma once

#include <cstddef>
#include <span>

#include "lint/words/sentence.h"

namespace sitrep {

inline constexpr std::size_t most_words = 60;
inline constexpr std::size_t most_in_sentence = 25;

std::size_t count_words(std::span<const Sentence> sentences);

// The first sentence of more than `most_in_sentence` words; null: there is none.
const Sentence* long_sentence(std::span<const Sentence> sentences);

}  // namespace sitrep
