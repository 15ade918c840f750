// SPDX-License-Identifier: MIT
#include "store/purpose.h"

#include <fmt/format.h>

#include <system_error>

#include "sitrep/model/error.h"

namespace sitrep::store {

void Purpose::fail(std::string_view reason) const {
  throw could_not(fmt::format("could not {} {}: {}", verb, path, reason));
}

void Purpose::fail(int error) const { fail(in_words(error)); }

std::string in_words(int error) {
  std::string words = std::generic_category().message(error);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

}  // namespace sitrep::store
