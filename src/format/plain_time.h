// SPDX-License-Identifier: MIT
// A time as sitrep writes one: 2026-11-23T10:14:00+01:00, 2026-11-23T09:14:00Z. All other spellings are for toml++.
#pragma once

#include <cstddef>
#include <string_view>

#include "sitrep/model/time.h"

namespace sitrep {

// The bytes that it takes at the beginning of `text`; 0: no such time stands there.
std::size_t plain_time(std::string_view text, Time& into);

}  // namespace sitrep
