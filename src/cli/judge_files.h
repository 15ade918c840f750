// SPDX-License-Identifier: MIT
// Many files read and judged side by side. What comes back comes in the order of the files and is the same on one
// thread as on many; of a file's text only the lines that findings point at outlive its judging.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/lint/finding.h"
#include "sitrep/store/disk.h"

namespace sitrep {

using Lines = std::map<std::uint32_t, std::string>;  // by number, without their ends

// The lines of `bytes` that `findings` point at.
Lines lines_meant(std::string_view bytes, const std::vector<Finding>& findings);

struct Judged {
  std::string name;    // as messages show the file
  bool there = false;  // it was read
  std::string unread;  // why not
  std::vector<Finding> findings;
  Lines lines;
};

struct Judging {
  // Called from several threads at once, as are the disk's look() and read().
  std::function<std::vector<Finding>(const std::string& name, const std::string& bytes)> judge;
  std::function<std::string(const std::string& path)> name;
  bool keeps_lines = false;
  unsigned threads = 1;
};

// `take` gets each in the order of the files, one at a time, as soon as it and all before it are judged.
void judge_files(Disk& disk, const std::vector<std::string>& paths, const Judging& by,
                 const std::function<void(Judged)>& take);

}  // namespace sitrep
