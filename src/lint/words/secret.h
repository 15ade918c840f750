// SPDX-License-Identifier: MIT
// What looks like a secret: a private key, a token or key as its issuer spells it, a password beside the word for it,
// credentials in an address, a card number that passes the Luhn check. Talk of such things, masked values and
// placeholders are none. What is found is never part of a message.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lint/words/sentence.h"

namespace sitrep {

struct Secret {
  std::string_view kind;  // "a password", "a card number"
  Found place;
};

std::optional<Secret> find_secret(std::string_view text, std::span<const std::string> allow = {});

}  // namespace sitrep
