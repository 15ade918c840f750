// SPDX-License-Identifier: MIT
#include "store/shared_config.h"

#include "sitrep/store/workspace.h"

namespace sitrep::store {

std::string shared_config(Disk& disk, const std::string& git_dir) {
  auto shared = disk.read(join_path(git_dir, "commondir")).value_or("");
  shared = shared.substr(0, shared.find('\n'));
  return disk.read(join_path(shared.empty() ? git_dir : join_path(git_dir, shared), "config")).value_or("");
}

}  // namespace sitrep::store
