// SPDX-License-Identifier: MIT
// Whose fault it was: a person, a team, a company or the writer is blamed. What happened, who did what and who is in
// charge of what is no blame.
#pragma once

#include <optional>
#include <span>

#include "lint/words/sentence.h"

namespace sitrep {

std::optional<Found> find_blame(std::span<const Sentence> sentences);

}  // namespace sitrep
