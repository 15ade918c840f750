// SPDX-License-Identifier: MIT
// The phrases of promise_words.h, compiled once.
#pragma once

#include "lint/words/phrases.h"

namespace sitrep {

struct PromiseTables {
  Phrases recovery, harmless, elsewhere, events, past, future, negated, plain, announced, present, come_back, common,
      will, remedies;
};
const PromiseTables& promise_tables();

}  // namespace sitrep
