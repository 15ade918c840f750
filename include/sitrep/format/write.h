// SPDX-License-Identifier: MIT
// Model to text. What is written here is the one permitted spelling, reads back as exactly what was meant, and is meant
// to be read in a diff: one key a line, references with a comment that says what they point to.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "sitrep/model/log.h"

namespace sitrep {

// What a referred id says, for the comment behind it: "guess: This morning's release broke…"; empty: no comment.
using Gloss = std::function<std::string(std::string_view id)>;

// One entry as a block, without the blank line that separates it from what stands above. Fields come in the order of
// the kinds table (id, at, logged, by first), unknown ones after. The result was parsed back and compared: a difference
// is a std::logic_error.
std::string write_block(const Entry& entry, const Gloss& gloss = {});

// Puts the fields in the order in which a block has them.
void put_in_order(Entry& entry);

// `format` and `[incident]`.
std::string write_header(const Header& header);

// A TOML string: basic; in the multi-line form where it contains line breaks or is long. No line of it passes the limit
// of a line, however long the text is.
std::string toml_string(std::string_view text);

// An array of strings, on one line where that is not too long.
std::string toml_array(std::span<const std::string> texts);

// "guess: This morning's release broke…": kind and first words, safe, at most 60 columns.
std::string gloss_of(const Entry& entry);

}  // namespace sitrep
