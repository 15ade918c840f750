// SPDX-License-Identifier: MIT
// A block of a log, by its kind, number, minute past ten and fields, as a test of what logs prove writes dozens of
// them.
#pragma once

#include <string>
#include <string_view>

namespace sitrep::sample {

// `minute` has two digits.
inline std::string block(std::string_view kind, int number, int minute, std::string_view fields) {
  return "\n[[" + std::string(kind) + "]]\nid = \"" + std::to_string(number) +
         "-aaaaa\"\nat = 2026-11-23T10:" + std::to_string(minute) + ":00+01:00\nby = \"Mina\"\n" + std::string(fields) +
         "\n";
}

}  // namespace sitrep::sample
