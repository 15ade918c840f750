// SPDX-License-Identifier: MIT
#include "cli/merged.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"

namespace sitrep {

std::string typed_path(std::string_view path) {
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./-+,:@";
  const auto shown = safe(path);
  if (!shown.empty() && shown.find_first_not_of(plain) == std::string::npos && shown.front() != '-') return shown;
  std::string quoted = shown.starts_with('-') ? "./'" : "'";
  for (const char c : shown) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::vector<std::string> conflicts_of(const Merged& merged, std::string_view name) {
  constexpr std::size_t most = 5;
  std::vector<std::string> lines;
  const auto next = fmt::format("then: git add {}", typed_path(name));
  if (!merged.twins.empty()) {
    std::string ids;
    for (std::size_t at = 0; at < std::min(most, merged.twins.size()); ++at) {
      ids += (at == 0 ? "" : ", ") + safe(merged.twins[at]);
    }
    if (merged.twins.size() > most) ids += fmt::format(" and {} more", merged.twins.size() - most);
    lines.push_back(fmt::format("{}: {} was changed, and every version of it is kept; delete what is wrong, {}",
                                safe(name), ids, next));
  }
  if (merged.header_differs) {
    lines.push_back(
        fmt::format("{}: what stands above the first entry was changed, and only one version can stand; see that it is "
                    "the right one (git log -p {}), {}",
                    safe(name), typed_path(name), next));
  }
  return lines;
}

}  // namespace sitrep
