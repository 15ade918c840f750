// SPDX-License-Identifier: MIT
// Where in a file something stands. Line and column count from 1, columns in code points; line 0 means that it was
// composed by the program and stands in no file yet.
#pragma once

#include <compare>
#include <cstdint>

namespace sitrep {

struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t width = 0;  // code points on that line; 0 where it is not known

  auto operator<=>(const Place&) const = default;
};

}  // namespace sitrep
