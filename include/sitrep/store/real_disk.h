// SPDX-License-Identifier: MIT
// The disk of the machine, by plain POSIX calls: what `replace` acknowledges survives kill -9 and power loss, and no
// other program's save is lost to it. It keeps nothing between calls but its patience. It uses SIGALRM and the
// process's real-time interval timer while it waits for a lock (both restored), so one thread may write at a time;
// look, list, read and canonical share nothing, and several may call them.
#pragma once

#include <chrono>

#include "sitrep/store/disk.h"

namespace sitrep {

class RealDisk : public Disk {
 public:
  // How long `replace` waits for another program that holds the lock; six times as long while others take their turn.
  explicit RealDisk(std::chrono::milliseconds patience = std::chrono::seconds(10)) : patience_(patience) {}

  Being look(const std::string& path) override;  // a link that leads nowhere is Being::link
  std::vector<Listed> list(const std::string& folder) override;
  std::optional<std::string> read(const std::string& path) override;  // regular files of at most 16 MiB
  void replace(const Replacement& what, const Compose& compose) override;
  void write(const std::string& path, std::string_view bytes, bool fresh, bool secret) override;
  void remove(const std::string& path) override;
  std::string canonical(const std::string& path) override;

 private:
  std::chrono::milliseconds patience_;
};

}  // namespace sitrep
