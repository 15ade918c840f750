// SPDX-License-Identifier: MIT
// A word that has to be one of a field's list.
#pragma once

#include <string>
#include <string_view>

namespace sitrep {

// The word, where the kinds table lists it for that field (or it is empty: not given). Error(usage) that names the
// words and the nearest.
std::string must_be_a_word(std::string_view kind, std::string_view field, const std::string& word,
                           std::string_view option);

}  // namespace sitrep
