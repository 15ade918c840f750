// SPDX-License-Identifier: MIT
// The one thing to do now, with the command that does it: what is late before what is missing, what is missing before
// what comes next.
#pragma once

#include <string>

#include "sitrep/lint/lint.h"
#include "view/buckets.h"

namespace sitrep::view {

struct DoNow {
  std::string text;  // with names as they came from the file; empty: nothing
  bool late = false;
};

DoNow do_now(const Shown& shown, const CloseVerdict& to_close);

}  // namespace sitrep::view
