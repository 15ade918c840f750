// SPDX-License-Identifier: MIT
// Times as people write them: "by 3 pm", "within the hour", "quarter past four tomorrow", "shortly", "an hour ago".
// Each is made one word of its sentence, whose shape says whether it is a time to come.
#pragma once

#include <vector>

#include "lint/words/sentence.h"

namespace sitrep {

std::vector<Word> mark_times(const std::vector<Word>& words);

}  // namespace sitrep
