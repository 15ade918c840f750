// SPDX-License-Identifier: MIT
#include "format/content.h"

#include <algorithm>

#include "format/lines.h"

namespace sitrep {

Content content_of(std::string_view block) {
  Content content;
  content.said.reserve(block.size() + 1);
  for (const auto& line : lines_of(block)) {
    const auto end = std::min(line.comment, line.text.size());
    content.comments += line.text.size() - end;
    auto said = line.text.substr(0, end);
    if (!line.in_string) said.remove_prefix(std::min(said.find_first_not_of(" \t"), said.size()));
    if (!line.ends_in_string) said = said.substr(0, said.find_last_not_of(" \t") + 1);
    if (said.empty() && !line.in_string) continue;
    content.said.append(said) += '\n';
  }
  return content;
}

}  // namespace sitrep
