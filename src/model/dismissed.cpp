// SPDX-License-Identifier: MIT
#include "sitrep/model/dismissed.h"

#include "model/letters.h"

namespace sitrep {

void Dismissed::add(std::string_view word) {
  const auto found = letters_in(word);
  if (found.count == word.size() && found.count > 0 && found.count <= longest) words_[place_of(found.key)] = found.key;
}

}  // namespace sitrep
