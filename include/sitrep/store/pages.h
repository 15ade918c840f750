// SPDX-License-Identifier: MIT
// The files of a page's format that lie below the root: playbooks and drills.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/pages.h"
#include "sitrep/store/disk.h"
#include "sitrep/store/workspace.h"

namespace sitrep {

// By name. A link that leads out of the root is not followed; where the incidents lie in that folder there are none,
// nor for a format without a folder.
std::vector<std::string> page_paths(Disk& disk, const Workspace& workspace, const PageSpec& spec);

// A new file of that format with `text`, below a line that names the schema where there is one; durably, and never over
// another: Error(could_not) where one of that name is there. Errors else: the disk's.
void create_page(Disk& disk, const Workspace& workspace, const PageSpec& spec, const std::string& path,
                 std::string_view text);

}  // namespace sitrep
