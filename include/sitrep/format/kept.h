// SPDX-License-Identifier: MIT
// What is kept when an entry could not be written: the command as it was typed and, where it had got so far, the
// finished entries with the five characters of their ids, so that writing them twice is impossible. A file in the
// spool is such a record, TOML like everything here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/log.h"

namespace sitrep {

struct Kept {
  std::string why;                   // the message that was shown
  std::string folder;                // where the command was typed; of finished entries the root of their target
  std::vector<std::string> command;  // its words, without the program's name
  std::string text;                  // what came from standard input or the editor
  std::string by;
  Time at;                         // when it was typed
  std::vector<std::string> fives;  // the random parts of the ids, in the order in which they are used
  std::string target;              // the incident file; empty where it was not known
  std::optional<Header> header;    // of a new incident
  std::vector<Entry> entries;      // finished ones; their ids are `0-<five>` until they are written
};

// As TOML; read_kept gives back just that.
std::string write_kept(const Kept& kept);
std::optional<Kept> read_kept(std::string_view bytes);  // nullopt: not such a record

}  // namespace sitrep
