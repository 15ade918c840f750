// SPDX-License-Identifier: MIT
#include "cli/standard_input.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "sitrep/model/error.h"
#include "store/purpose.h"

namespace sitrep {
namespace {

constexpr std::size_t at_once = std::size_t{1} << 16;

Error unreadable(const std::string& why) {
  return could_not(fmt::format(
      "standard input could not be read: {}; - takes a text from a pipe or a file: sitrep … - < FILE", why));
}

}  // namespace

// By the buffer itself: a stream swallows what the buffer throws, and with it the reason.
std::string everything_in(std::istream& in, std::size_t most) {
  std::string all;
  std::string part(at_once, '\0');
  try {
    while (all.size() < most) {
      const auto wanted = static_cast<std::streamsize>(std::min(at_once, most - all.size()));
      const auto got = in.rdbuf()->sgetn(part.data(), wanted);
      all.append(part, 0, static_cast<std::size_t>(got));
      if (got < wanted) break;
    }
  } catch (const std::system_error& error) {  // of the C++ library: std::ios_base::failure
    throw unreadable(store::in_words(error.code().value()));
  }
  return all;
}

}  // namespace sitrep
