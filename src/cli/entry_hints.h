// SPDX-License-Identifier: MIT
// What an entry, right after it was recorded, still lacks or asks for next, by its kind: in the order in which it would
// help.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep {

struct Hint {
  std::string key;   // what it is about: a hint of the same key is the same hint, whatever number it names
  std::string text;  // as it came from the file
  Seconds rests = std::chrono::minutes(15);
};

// `now` as it stands; of a correction what it corrects, and `corrected` says so.
void add_entry_hints(const Incident& incident, const Entry& now, bool corrected, std::vector<Hint>& into);

}  // namespace sitrep
