// SPDX-License-Identifier: MIT
// What a sync brought together, told in a few lines: what was sent and received, file by file, and where both sides
// stand now. What did not go as wished is told apart, for standard error.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sitrep {

struct SyncWords {
  struct File {
    std::string path;
    std::size_t sent = 0;       // the remote has them now
    std::size_t committed = 0;  // only git here has them
    std::size_t received = 0;
    bool incident = true;
    bool put_back = false;
  };
  struct Left {
    std::string path;
    std::string why;
  };
  std::string branch;
  std::string remote;  // empty: there is none
  std::vector<File> files = {};
  std::vector<Left> left_out = {};
  std::string not_sent = {};  // why; empty: all is sent
  bool behind = false;        // other files have changed on the remote
  bool committed = false;     // there is anything at all
};

std::string synced_text(const SyncWords& words);
std::vector<std::string> synced_warnings(const SyncWords& words);  // a line each, without "sitrep: "
std::string synced_json(const SyncWords& words, const std::string& commit);

}  // namespace sitrep
