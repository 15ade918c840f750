// SPDX-License-Identifier: MIT
// The explanations of the rules, compiled in from src/lint/explain/*.md: what a rule means, why it matters, an example
// that fires, the same cured, and the command that cures it. The examples are tests.
#pragma once

#include <span>
#include <string_view>

namespace sitrep {

struct ExplainText {
  std::string_view rule;
  std::string_view text;  // Markdown: `# rule`, a paragraph, `## Why`, `## Fires`, `## Cured`, `## Cure`
};

// By rule name.
std::span<const ExplainText> explain_texts();

}  // namespace sitrep
