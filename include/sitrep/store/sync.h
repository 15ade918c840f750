// SPDX-License-Identifier: MIT
// One log, many clones: what is on this disk and what stands on the remote become the union of both, on both. git is
// the carrier. Only sitrep's own files are ever committed, through an index of our own; HEAD's other files, the user's
// index and work in progress stay as they are, and nothing that stood on either side is lost, whatever fails when.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/store/disk.h"
#include "sitrep/store/git.h"
#include "sitrep/store/workspace.h"

namespace sitrep {

struct SyncAsked {
  std::string remote;  // empty: the branch's own, else the only one
  std::function<std::optional<std::string>(std::string_view)> env;
  std::function<void(std::chrono::milliseconds)> pause;  // before another attempt
  std::function<std::size_t(std::size_t below)> random;  // spreads those attempts
};

// A file that was brought together, by its path below the root.
struct SyncedFile {
  std::string path;
  std::size_t sent = 0;       // entries that the remote did not have, and has now
  std::size_t committed = 0;  // entries that git did not have, where nothing was sent: for now only git here has them
  std::size_t received = 0;   // entries that this disk did not have
  bool incident = true;       // false: a routine, playbook or drill file, counted as a whole
  bool put_back = false;      // it was gone here
};

// A file that was not taken along, why, and what to type.
struct LeftOut {
  std::string path;
  std::string why;
};

struct Synced {
  std::string branch;
  std::string remote;             // empty: there is none
  std::string commit;             // where the branch stands now; empty: nothing was ever committed
  std::vector<SyncedFile> files;  // those that changed on either side
  std::vector<LeftOut> left_out;
  bool behind = false;           // others changed files that are not ours: `git pull` takes those
  std::string not_sent;          // why nothing was sent, where what is here was kept all the same; empty: all is sent
  Status status = Status::done;  // of `not_sent` or `left_out`
};

// Error(could_not) or Error(usage) where nothing could be done, with what to type; then everything stands as it did.
Synced sync(Disk& disk, const Git& git, const Workspace& workspace, const SyncAsked& asked);

}  // namespace sitrep
