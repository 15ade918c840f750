// SPDX-License-Identifier: MIT
// The schemas that editors check files by, as `init` lays them down in the repository: a file names its own by a path
// relative to itself, so that it is found offline, in every clone, by whoever has cloned it.
#pragma once

#include <string>
#include <string_view>

#include "sitrep/store/workspace.h"

namespace sitrep {

// "incident-1.json" for "incident/1".
std::string schema_name(std::string_view format);

// By what it calls itself: a schema of `format` that some version of this program has written, and this one may renew.
bool is_own_schema(std::string_view text, std::string_view format);

// Below the root: `.sitrep/schema/incident-1.json`, absolute.
std::string schema_path(const Workspace& workspace, std::string_view format);

// "#:schema ../.sitrep/schema/incident-1.json\n", the first line of the file at `path`. Empty where the schema is not
// there: an editor complains about one that it cannot find.
std::string schema_line(Disk& disk, const Workspace& workspace, std::string_view path, std::string_view format);

}  // namespace sitrep
