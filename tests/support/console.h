// SPDX-License-Identifier: MIT
// The `$` lines of a page that people read (README, the manual), played one after the other on one stage. A block is a
// fenced ```console or indented by four blanks; below a command stands what it says, standard output and error as a
// terminal shows them. A command with nothing below it is only run, and a line of `…` stands for any lines. A comment
// in front, `<!-- clock 2026-11-23T10:14:00+01:00, tick 4m, SITREP_BY=Mina -->`, sets the stage: the clock moves on by
// the tick after each command.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep::testing {

struct Console {
  std::size_t commands = 0;
  std::vector<std::string> faults;  // "README.md:14: …", each with what differs
};

Console play_console(std::string_view name, std::string_view page);

}  // namespace sitrep::testing
