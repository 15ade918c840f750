// SPDX-License-Identifier: MIT
#include "lint/words/promise_tables.h"

#include "lint/words/promise_words.h"

namespace sitrep {

using namespace promise_words;

const PromiseTables& promise_tables() {
  static const PromiseTables made = [] {
    std::vector<std::string_view> patterns;
    for (const auto& each : recovery) patterns.push_back(each.pattern);
    return PromiseTables{Phrases(classes, patterns),   Phrases(classes, harmless),  Phrases(classes, elsewhere),
                         Phrases(classes, events),     Phrases(classes, past),      Phrases(classes, future),
                         Phrases(classes, negated),    Phrases(classes, plain),     Phrases(classes, announced),
                         Phrases(classes, afterwards), Phrases(classes, come_back), Phrases(classes, common),
                         Phrases(classes, told_ahead), Phrases(classes, remedies)};
  }();
  return made;
}

}  // namespace sitrep
