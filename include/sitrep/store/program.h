// SPDX-License-Identifier: MIT
// Another program, started from an argument vector and never by a shell: what the store asks of the outside beside its
// disk. Its standard input is given whole, and what it says is taken whole.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sitrep {

struct Program {
  std::vector<std::string> words;  // its name first; looked for in PATH
  std::string input = {};          // its standard input
  // Beside our own environment; nullopt takes a variable out of it.
  std::vector<std::pair<std::string, std::optional<std::string>>> env = {};
};

struct Ran {
  int status = -1;  // -1: it could not be started, or a signal ended it
  std::string out;
  std::string err;

  bool ok() const { return status == 0; }
};

using RunProgram = std::function<Ran(const Program&)>;

}  // namespace sitrep
