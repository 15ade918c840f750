// SPDX-License-Identifier: MIT
// Numbers of payment cards: by the issuers' first digits, their lengths and the check digit (ISO/IEC 7812-1).
#pragma once

#include <optional>
#include <string_view>

#include "lint/words/secret.h"

namespace sitrep {

std::optional<Secret> card_in(std::string_view text);

}  // namespace sitrep
