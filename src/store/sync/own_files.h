// SPDX-License-Identifier: MIT
// Which files are sitrep's own: the incidents, playbooks and drills below this root, and its routine. Everything else
// in the repository is somebody else's, and is neither committed nor written.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/store/git.h"
#include "sitrep/store/sync.h"

namespace sitrep::store {

class OwnFiles {
 public:
  OwnFiles(const Git& git, const Workspace& workspace);

  bool is_own(std::string_view path) const;       // as git names it
  bool is_incident(std::string_view path) const;  // by its folder
  std::string on_disk(std::string_view path) const;
  std::vector<std::string> paths() const;  // all of them: files, and folders with a slash behind

  // Those on the disk, by git's name, with the hash that git would give them; symbolic links and names that no file of
  // ours has are told in `left_out`.
  std::map<std::string, std::string> found(Disk& disk, std::vector<LeftOut>& left_out) const;
  // Those in a commit, by name; empty for no commit.
  std::map<std::string, std::string> in(const std::optional<std::string>& commit) const;

 private:
  const Git& git_;
  const Workspace& workspace_;
  std::string prefix_;                // of the root below the work tree: "" or "ops/"
  std::vector<std::string> folders_;  // the incidents' first
};

}  // namespace sitrep::store
