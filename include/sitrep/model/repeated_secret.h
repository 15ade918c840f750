// SPDX-License-Identifier: MIT
// Whether a text says again what another text must not show: the reason of a redaction stays in the log for good.
#pragma once

#include <string_view>

namespace sitrep {

// All of `secret`, or a word of it that is no plain word: six bytes or more with a digit or a sign in it. Upper and
// lower case are one.
bool repeats_a_secret(std::string_view secret, std::string_view text);

}  // namespace sitrep
