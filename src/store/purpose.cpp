// SPDX-License-Identifier: MIT
#include "store/purpose.h"

#include <fmt/format.h>

#include <cctype>
#include <system_error>

#include "sitrep/model/error.h"

namespace sitrep::store {

void Purpose::fail(std::string_view reason) const {
  throw could_not(fmt::format("could not {} {}: {}", verb, path, reason));
}

void Purpose::fail(int error) const { fail(in_words(error)); }

std::string in_words(int error) {
  std::string words = std::generic_category().message(error);
  words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
  return words;
}

}  // namespace sitrep::store
