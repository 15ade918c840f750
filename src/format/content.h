// SPDX-License-Identifier: MIT
// What a raw block says, for comparing two of them: its lines without comments, blank lines and the blanks around them,
// each with its LF. Strings are as they were, so that the content is a block itself and says the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sitrep {

struct Content {
  std::string said;
  std::size_t comments = 0;  // the bytes that were comments
};
Content content_of(std::string_view block);

}  // namespace sitrep
