// SPDX-License-Identifier: MIT
// A file that is written piece by piece and is there whole or not at all: what stood under that name stays until end(),
// and nothing is left of one that was not ended. For exports, which may be longer than memory is wide.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "sitrep/store/disk.h"

namespace sitrep {

class LongFile {
 public:
  virtual ~LongFile() = default;

  virtual void put(std::string_view bytes) = 0;
  virtual void end() = 0;  // as Disk::write() leaves it: on disk, under its name, with owner and mode as before
};

// `path` as Disk::write() takes it; its folder is made. A disk in memory is given the file as a whole.
std::unique_ptr<LongFile> begin_long_file(Disk& disk, const std::string& path);

}  // namespace sitrep
