// SPDX-License-Identifier: MIT
// What one clause says that may be part of a promise: a repair to come, a time to come, or neither, being a message,
// told of the past, or about something else.
#pragma once

#include <vector>

#include "lint/words/clauses.h"

namespace sitrep {

struct SaidWords {
  const Word* first = nullptr;
  const Word* last = nullptr;
};

struct PromiseClause {
  Clause words;                 // with what is harmless hidden
  SaidWords repair;             // to come
  const Word* time = nullptr;   // to come
  const Word* loose = nullptr;  // "ten minutes", "until 16:00"
  const Word* any = nullptr;
  bool message = false, past = false, other = false;

  // "By noon the statements load": a thing that does something by its time to come.
  bool promises_in_present() const;
  // Little more than a time: "five more minutes and …".
  bool is_bare() const;
};

// Of a sentence with its times marked; `marked` are the same words with what is harmless hidden.
std::vector<PromiseClause> promise_clauses(const std::vector<Word>& words, const std::vector<Word>& marked);

}  // namespace sitrep
