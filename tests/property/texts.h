// SPDX-License-Identifier: MIT
// What the property tests draw from: texts with all that is nasty in TOML, on terminals and in diffs, and logs of
// entries that refer to each other.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace sitrep::draw {

// Valid UTF-8: any code points, and pieces that mean something to a parser, to git or to a terminal.
rc::Gen<std::string> text();

// Bytes: as often as not pieces of a log.
rc::Gen<std::string> bytes();

// Blocks of a log, without its head, ids ascending and unique: all kinds that move the fold, and references among them.
rc::Gen<std::vector<std::string>> blocks();

extern const std::string head;

}  // namespace sitrep::draw
