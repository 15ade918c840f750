// SPDX-License-Identifier: MIT
// Tests that read as what somebody typed and saw. A `.test` file is a row of scenarios between lines of `---`; each
// plays on a stage of its own. Playing a scenario gives the text that it should have been: a test compares the two, and
// an update writes the second over the first. So what a file expects is always what some run said, and reading the
// difference is what makes it a test.
//
//   # a guess is a theory                what it is about; any line that begins with # is for the reader
//   clock 2026-11-23T10:14:00+01:00      the clock stands until it is set again; `clock 10:31` is on the same day
//   tick 5m                              the clock, moved on
//   env SITREP_BY=Kim                    also `env NAME` to unset; HOME and SITREP_BY are set
//   zone Asia/Tokyo                      the machine's own
//   login kim
//   folder sub                           a folder that is there though empty
//   file incidents/acme.toml             with its content below, each line behind a bar
//   | format = "incident/1"
//   given acme                           tests/given/acme.toml, as incidents/acme.toml
//   bytes incidents/odd.toml             the same, with the escapes of $'…'
//   stdin                                what the next command reads, with lines behind bars
//   terminal 80x24                       from here on; `terminal off`
//   editor                               there is one, and it leaves the lines behind bars
//   program git -C /repo config user.name     what that command prints, behind bars; all others cannot be started
//   disk fails no space left on device   the next write does; also `disk unsure`
//   meanwhile incidents/acme.toml        what somebody else appends in the middle of the next write
//   $ sitrep guess "the queue"           a command, followed by all that it says:
//     2  guess  the queue                  standard output, behind two blanks
//   ! sitrep: …                          standard error
//   < Acme                               typed on the terminal (input as well as transcript)
//   > draft                              what the editor was given
//   ? 2                                  the exit status, where it is not 0
//   + incidents/acme.toml                what the last command appended to a file
//   | [[guess]]
//   = incidents/acme.toml                the whole of a file as it stands
//
// A first part without any `$` sets the stage for all that follow. Escape is shown as ␛, a blank at a line's end as ␠,
// a last line without an end by ␄, an empty line at the end of the output as ␤.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep::testing {

struct Played {
  std::string text;  // the whole file, as the runs had it
  std::size_t scenarios = 0;
  std::vector<std::string> faults;    // "commands/guess.test:12: …", each with what differs
  std::vector<std::string> commands;  // every command line that was run
};

Played play(std::string_view name, std::string_view text);

// What differs, line by line: `-` was expected, `+` came. Empty: nothing does.
std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& came);

std::vector<std::string> lines_of(std::string_view text);

}  // namespace sitrep::testing
