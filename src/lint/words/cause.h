// SPDX-License-Identifier: MIT
// A cause that is promised by some time, or stated. Causes of other things than the failure ("because you asked"), what
// fails, and "we don't know the cause" are none.
#pragma once

#include <optional>
#include <span>

#include "lint/words/sentence.h"

namespace sitrep {

// "you will have the root cause by 5 pm"
std::optional<Found> find_cause_promise(std::span<const Sentence> sentences);

// "because the tax field is missing", "it is the load balancer"
std::optional<Found> find_stated_cause(std::span<const Sentence> sentences);

}  // namespace sitrep
