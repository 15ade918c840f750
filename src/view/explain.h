// SPDX-License-Identifier: MIT
// A rule's explanation for the terminal: the Markdown that src/lint/explain/ uses (headings, paragraphs, fences,
// indented blocks, bullets), wrapped to the columns. Code is never wrapped: it is there to be copied.
#pragma once

#include <string>
#include <string_view>

#include "view/look.h"

namespace sitrep {

std::string explain_text(std::string_view markdown, const Look& look);

}  // namespace sitrep
