// SPDX-License-Identifier: MIT
// What the rules about promises share: a sentence in its clauses, and whether somebody declines to say, or speaks of
// the next message.
#pragma once

#include <span>
#include <vector>

#include "lint/words/sentence.h"

namespace sitrep {

// The parts of a sentence, parted by marks and by "and", "but", "so", "then"; times are marked. Not parted after
// "give us" or "ETA", whose comma or "and" joins.
using Clause = std::span<const Word>;
std::vector<Clause> clauses_of(std::span<const Word> words);

// "we can't say", "no estimate yet", "nobody knows".
bool declines(Clause clause);

// "we write again", "you hear from us", "next update", "let you know".
bool speaks_of_messages(Clause clause);

}  // namespace sitrep
