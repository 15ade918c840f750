// SPDX-License-Identifier: MIT
// What a rule found: data, never an exception. A finding names its rule, says what is wrong in one line and, where a
// command or a line of text would cure it, which.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sitrep/model/place.h"

namespace sitrep {

enum class Level : std::uint8_t { note, warning, error };
std::string_view in_words(Level level);

struct Finding {
  std::string_view rule;  // a name out of the rules table
  Level level = Level::error;
  std::string path;  // the file, as messages show it
  Place place;
  std::string message;  // one line; safe() is the view's business
  std::string cure;     // the command that would meet it: "sitrep confirm --who NAME"; may be empty
  std::string entry;    // the id of the entry it is about; empty: the file
  std::string field;    // of a page, what it is about: `steps`, `owner.who`; empty: the file
  std::string waived;   // the reason of the waiver that sets it aside; empty: it stands
  std::string because;  // the id of the entry that brought it about, where that is another than `entry`
};

}  // namespace sitrep
