// SPDX-License-Identifier: MIT
// A new file of the real disk, or another in the place of one, by plain calls: filled under a temporary name, flushed,
// then renamed.
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>
#include <string_view>

#include "sitrep/store/long_file.h"
#include "store/fd.h"
#include "store/purpose.h"
#include "store/temporary.h"

namespace sitrep::store {

class WholeFile : public LongFile {
 public:
  // As Disk::write() says it.
  WholeFile(const std::string& path, bool fresh, bool secret);

  void put(std::string_view bytes) override;
  void end() override;

 private:
  Purpose purpose_;
  bool fresh_;
  std::string name_;
  Fd folder_;
  std::optional<struct stat> like_;  // whose owner and mode it takes over
  std::optional<Temporary> temporary_;
};

}  // namespace sitrep::store
