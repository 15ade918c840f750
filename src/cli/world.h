// SPDX-License-Identifier: MIT
// What the outside is, and nothing else: clock, randomness, files, processes, environment, terminal, streams. main.cpp
// builds the real one; tests build one of memory files, a fixed clock and fixed randomness. No command reaches around
// it.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/time.h"
#include "sitrep/store/disk.h"
#include "sitrep/store/program.h"

namespace sitrep {

struct Terminal {
  bool in = false;  // is one
  bool out = false;
  bool err = false;
  std::size_t columns = 80;
  std::size_t rows = 24;
};

class LiveScreen;

struct World {
  std::function<Instant()> clock;
  std::function<std::string()> five;  // five random characters of Crockford's base 32
  std::function<std::optional<std::string>(std::string_view)> env;
  RunProgram run;
  std::function<std::optional<std::string>(const std::string& draft)> edit;  // $VISUAL or $EDITOR; none: nullopt
  std::function<std::string()> login;
  std::function<void(std::chrono::milliseconds)> pause;  // before another attempt
  std::function<Zone(std::string_view name)> zone;       // empty: the process's own
  Disk& disk;
  Terminal terminal;
  std::string folder;  // where it was started; empty: that is gone
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::function<std::unique_ptr<LiveScreen>()> take_over = {};  // the terminal; unset: there is none
  // A program with the terminal to itself, such as a pager; whether it ended well. Unset: nothing can be shown so.
  std::function<bool(std::vector<std::string> words)> show = {};
  // Error(usage) where there is no time zone of that name; other than `zone`, several threads may ask at once.
  std::function<void(std::string_view name)> check_zone = {};
};

}  // namespace sitrep
