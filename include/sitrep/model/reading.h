// SPDX-License-Identifier: MIT
// How long a page is to read: words between spaces, at 200 words a minute, which is slow and leaves time to think.
#pragma once

#include <cstddef>
#include <string_view>

#include "sitrep/model/time.h"

namespace sitrep {

inline constexpr std::size_t words_a_minute = 200;

std::size_t words_in(std::string_view text);
Seconds reading_time(std::size_t words);

}  // namespace sitrep
