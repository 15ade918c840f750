// SPDX-License-Identifier: MIT
// Which of two entries happened last: by `at`, and of the same moment the one that was written last. Null is before
// everything.
#pragma once

#include "sitrep/model/entry.h"

namespace sitrep {

inline const Entry* later_of(const Entry* a, const Entry* b) {
  if (!a || !b) return a ? a : b;
  if (a->at().instant != b->at().instant) return a->at().instant < b->at().instant ? b : a;
  return id_less(a->id(), b->id()) ? b : a;
}

}  // namespace sitrep
