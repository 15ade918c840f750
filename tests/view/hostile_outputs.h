// SPDX-License-Identifier: MIT
// Every output that shows what a file says, made of a log that says one thing everywhere. Which law holds of which is
// in hostile_outputs_test.cpp.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sitrep/lint/finding.h"
#include "view/hostile_texts.h"
#include "view/look.h"

namespace sitrep::hostile {

struct Output {
  const char* name;
  std::string (*make)(const Given&, const Look&);
};

// What people read on a terminal, and what a CI server may find in its log.
std::span<const Output> screens();
// Text of several lines by nature, to be pasted.
std::span<const Output> messages();
std::span<const Output> pages();    // HTML
std::span<const Output> objects();  // JSON

// All that the rules have against it, and one finding that says it in every place of its own.
const std::vector<Finding>& findings_of(const Given& given);

}  // namespace sitrep::hostile
