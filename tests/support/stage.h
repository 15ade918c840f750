// SPDX-License-Identifier: MIT
// Where a transcript plays: a World of memory files, a fixed clock, counted randomness, no terminal and no other
// programs, until the transcript says otherwise. What a command says is caught line by line in the order in which it
// was said, whichever stream it went to.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/world.h"
#include "support/memory_disk.h"

namespace sitrep::testing {

// One line that a command said, or was given on its terminal.
struct Said {
  enum class From { out, err, typed, draft };
  From from;
  std::string line;
};

struct Shown {
  int status = 0;
  std::vector<Said> said;
};

class Stage {
 public:
  static constexpr std::string_view root = "/repo";

  Stage();
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // --- setting it
  MemoryDisk disk;
  Instant now{};
  std::string zone = "Europe/Berlin";
  std::map<std::string, std::string, std::less<>> env;
  std::map<std::string, std::string> programs;  // command line -> what it prints; all others cannot be started
  std::string login = "sam";
  std::string folder{root};
  std::optional<std::string> editor;  // what it leaves; none: there is no editor
  std::optional<Terminal> terminal;
  std::string standard_input;  // of the next command, where that is no terminal

  // A path as transcripts write it: below root, unless absolute.
  std::string path(std::string_view written) const;

  // --- running
  // `line` is `[NAME=value …] sitrep …` or `cd FOLDER`; `typed` are the lines given on the terminal.
  Shown run(std::string_view line, const std::vector<std::string>& typed);

  // The files as they were before the last command.
  const std::map<std::string, std::string>& before() const { return before_; }

  // What no command may do, whatever a transcript expects: change what stands in a log, or anything when it refuses.
  // One line each.
  std::vector<std::string> broken_promises(const Shown& shown, std::string_view line) const;

 private:
  std::map<std::string, std::string> before_;
  int fives_ = 0;
};

}  // namespace sitrep::testing
