// SPDX-License-Identifier: MIT
// The completion scripts, one a shell, as they lie in share/completions: each asks the program what to offer.
#pragma once

#include <span>
#include <string_view>

namespace sitrep {

struct CompletionScript {
  std::string_view shell;
  std::string_view text;
};
std::span<const CompletionScript> completion_scripts();

}  // namespace sitrep
