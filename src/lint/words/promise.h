// SPDX-License-Identifier: MIT
// A promise of when it will work again: something that is repaired, or works again, joined to a time to come. When the
// next message comes, when something happened, a time that is declined and what takes place as planned are none.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "lint/words/sentence.h"

namespace sitrep {

std::optional<Found> find_fix_time(std::span<const Sentence> sentences);

}  // namespace sitrep
