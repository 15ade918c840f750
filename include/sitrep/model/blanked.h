// SPDX-License-Identifier: MIT
// The one edit of the format: a value that must not stay is blanked, and a `[[redaction]]` says so. What may be blanked
// stays of its type, so that a required field is still there, every reference holds and no clock moves.
#pragma once

#include <string_view>

#include "sitrep/model/entry.h"

namespace sitrep {

// What stands where a value was; of a list it is the only item.
inline constexpr std::string_view redacted = "[redacted]";

bool is_blanked(const Value& value);

// `value`, blanked.
Value blanked(const Value& value);

// Words that people wrote: text, names, lists of them, and whatever stands under a key that the format does not know.
// Not an id, a time, a word out of a list, or what the program itself reads.
bool can_be_blanked(std::string_view kind, std::string_view field);

}  // namespace sitrep
