// SPDX-License-Identifier: MIT
// What a recording command answers: the entry in one line, `17  guess  This morning's release broke …`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sitrep/model/entry.h"
#include "view/look.h"

namespace sitrep {

// With a line end. Cut to the columns of a terminal, whole in a pipe.
std::string entry_line(const Entry& entry, const Look& look);

// {"version":1,"incident":"…","entries":[…]}
std::string entry_json(std::span<const Entry> entries, std::string_view incident_id);

}  // namespace sitrep
