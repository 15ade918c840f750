// SPDX-License-Identifier: MIT
// What is being done to which path, for the message if it fails: every Error of the real disk reads
// "could not <verb> <path>: <reason in words>".
#pragma once

#include <string>
#include <string_view>

namespace sitrep::store {

struct Purpose {
  std::string_view verb;
  std::string path;

  [[noreturn]] void fail(std::string_view reason) const;
  [[noreturn]] void fail(int error) const;  // an errno
};

// An errno as lower-case words: "no space left on device".
std::string in_words(int error);

}  // namespace sitrep::store
