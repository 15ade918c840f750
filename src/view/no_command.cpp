// SPDX-License-Identifier: MIT
#include "view/no_command.h"

#include <algorithm>

namespace sitrep::view {

std::string no_command(std::string safe_text) {
  for (auto at = safe_text.find("##["); at != std::string::npos; at = safe_text.find("##[", at)) safe_text.insert(at + 1, " ");
  for (std::size_t at = 0; at < safe_text.size(); at = std::min(safe_text.find('\n', at), safe_text.size() - 1) + 1) {
    const auto first = std::min(safe_text.find_first_not_of(' ', at), safe_text.size());
    if (safe_text.compare(first, 2, "::") == 0) safe_text.replace(first, 1, "\\u{003a}");
  }
  return safe_text;
}

}  // namespace sitrep::view
