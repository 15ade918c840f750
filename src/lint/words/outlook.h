// SPDX-License-Identifier: MIT
// Whom or what a clause speaks of, and what is foretold of it: "your phones will ring", "you will be able to book".
// Judged by the subject and the verb, not by what the verb means: what a thing will do at some time is a promise unless
// it is an event; what people will do is one only where they cannot do it now.
#pragma once

#include <cstdint>
#include <optional>

#include "lint/words/clauses.h"

namespace sitrep {

enum class Subject : std::uint8_t { none, us, you, thing, event };

struct Outlook {
  Subject subject = Subject::none;
  std::size_t first = 0;  // of the words that foretell something
  std::size_t last = 0;   // one past; nothing is foretold where it equals `first`

  bool foretells() const { return first < last; }
};

// Times are marked in the clause.
Outlook outlook_of(Clause clause);

}  // namespace sitrep
