// SPDX-License-Identifier: MIT
// What completion offers for the word under the cursor: commands, options, and the values that an option or an
// argument takes. One table says where each value comes from; what is in no row is free text and offers nothing. Where
// something cannot be read there is nothing to offer; completion never writes and never asks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/session.h"

namespace sitrep {

struct Offer {
  std::string value;    // what would be typed; with a `=` at its end more belongs behind it
  std::string meaning;  // one line, safe; may be empty
};

// What the shell itself offers besides.
enum class Beside { nothing, files, folders };

struct Offers {
  std::vector<Offer> words;
  Beside beside = Beside::nothing;
};

// `typed`: what stands behind the program's name, up to the cursor; the last one is being typed and may be empty.
Offers offers(Session& session, const std::vector<std::string>& typed);

// Where the values of a slot come from: an option's name ("--proves") or a placeholder ("ID"), of one command or of
// any (where `command` is empty). The first row that fits counts.
struct Asked {
  Session& session;
  const std::vector<std::string>& words;  // the arguments before the cursor that are no options
};
struct OfferRow {
  std::string_view command;
  std::string_view slot;
  void (*fill)(const Asked&, std::string_view choice, Offers&);  // null: free text
  std::string_view choice = {};                                  // kinds of entries, or the words themselves
};
const OfferRow* offer_row(std::string_view command, std::string_view slot);

}  // namespace sitrep
