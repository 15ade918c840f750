// SPDX-License-Identifier: MIT
// A disk in memory: a map from absolute path to bytes, in which folders are implied by the files below them. It answers
// as the real disk does, with the same words, knows no links, and can be told to fail or to be edited in the middle of
// a replacement.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/store/disk.h"

namespace sitrep {

class MemoryDisk : public Disk {
 public:
  MemoryDisk() = default;
  explicit MemoryDisk(std::map<std::string, std::string> start) : files(std::move(start)) {}

  std::map<std::string, std::string> files;
  std::set<std::string> folders;  // those that shall exist though nothing is in them

  // Called after each compose and before its replacement: what an editor does while we write. If it changes the target,
  // the replacement starts over, at most ten times.
  std::function<void(MemoryDisk&)> meanwhile;

  // The next replace, write or remove fails, before anything is changed, with this reason ("no space left on device").
  void fail_next(std::string reason) { reason_ = std::move(reason); }

  // The next replace does its work and then throws Unsure, as if the folder could not be flushed.
  void unsure_next() { unsure_ = true; }

  Being look(const std::string& path) override;
  std::vector<Listed> list(const std::string& folder) override;
  std::optional<std::string> read(const std::string& path) override;
  void replace(const Replacement& what, const Compose& compose) override;
  void write(const std::string& path, std::string_view bytes, bool fresh, bool secret) override;
  void remove(const std::string& path) override;
  std::string canonical(const std::string& path) override;

 private:
  void fail_if_told(const std::string& verb, const std::string& path);

  std::string reason_;
  bool unsure_ = false;
};

}  // namespace sitrep
