// SPDX-License-Identifier: MIT
#include "sitrep/store/long_file.h"

#include "sitrep/store/real_disk.h"
#include "store/whole_file.h"

namespace sitrep {
namespace {

class Gathered : public LongFile {
 public:
  Gathered(Disk& disk, const std::string& path) : disk_(disk), path_(path) {}

  void put(std::string_view bytes) override { bytes_ += bytes; }
  void end() override { disk_.write(path_, bytes_, false, false); }

 private:
  Disk& disk_;
  std::string path_, bytes_;
};

}  // namespace

std::unique_ptr<LongFile> begin_long_file(Disk& disk, const std::string& path) {
  if (dynamic_cast<RealDisk*>(&disk)) return std::make_unique<store::WholeFile>(path, false, false);
  return std::make_unique<Gathered>(disk, path);
}

}  // namespace sitrep
