// SPDX-License-Identifier: MIT
// Two versions of an incident file, compared as a record: every entry of the older has to stand in the newer and say
// the same. What cannot be parsed is compared as text. It never fails, and runs in time linear in the two.
#pragma once

#include <string_view>

#include "sitrep/model/rewriting.h"

namespace sitrep {

// An entry that had no id, or shared it with another, may get one of its own.
Rewriting compare(std::string_view older, std::string_view newer);

}  // namespace sitrep
