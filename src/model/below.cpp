// SPDX-License-Identifier: MIT
#include "sitrep/model/below.h"

#include <algorithm>

#include "sitrep/model/safe.h"

namespace sitrep {

bool stays_below(std::string_view folder) {
  if (folder.empty() || folder.front() == '/' || find_hidden(folder, true)) return false;
  while (!folder.empty()) {
    const auto part = folder.substr(0, folder.find('/'));
    if (part == ".." || part == ".git") return false;
    folder.remove_prefix(std::min(part.size() + 1, folder.size()));
  }
  return true;
}

}  // namespace sitrep
