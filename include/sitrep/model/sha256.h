// SPDX-License-Identifier: MIT
// SHA-256 (FIPS 180-4): to tell whether bytes are the same as before, and to name the one style sheet that a page may
// use. Nothing here keeps a secret.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sitrep {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);

std::string hex(const Digest& digest);     // 64 small hexadecimal digits
std::string base64(const Digest& digest);  // RFC 4648, padded

}  // namespace sitrep
