// SPDX-License-Identifier: MIT
// The record's own words as parts of a sentence in a message: short, on one line, without a cause that nobody has
// proved and without a time that the customer would take for a promise.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep::view {

// At white space.
std::vector<std::string> split_words(std::string_view text);

// At most so many words, cut after a comma where there are more, safe; without the full stop at its end and without
// what follows "because", "due to", "caused by".
std::string clause(std::string_view text, std::size_t most_words);

// "by 11:00", "in 30 minutes", "tonight".
bool names_a_time(std::string_view text);

// Nothing, or a word for it.
bool says_none(std::string_view text);

// The first letter of a common word: "Logs around …" but not "EXP-203".
std::string uncapitalised(std::string text);
std::string capitalised(std::string text);

}  // namespace sitrep::view
