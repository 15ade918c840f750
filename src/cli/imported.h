// SPDX-License-Identifier: MIT
// What `import` makes of a timeline that was read: its entries, without those that are recorded already, and what it
// says about the rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/log.h"
#include "sitrep/model/pasted.h"
#include "view/look.h"

namespace sitrep {

// The kinds that a time and a text are enough for.
inline constexpr std::string_view importable_kinds = "note fact guess question check plan";

std::vector<Entry> imported_entries(const Pasted& pasted, std::string_view kind);

// Takes out what the log has already: instant and text, of whatever kind, each as often as it stands there.
void leave_out_known(std::vector<Entry>& entries, const Log& log);

// A line each, `NAME:LINE: …`: what cannot be read, what looks odd, which zone was meant, which lines were left out.
std::string imported_remarks(const Pasted& pasted, std::string_view name, const Zone& zone);

// What would be written, each with its time.
std::string imported_plan(const std::vector<Entry>& entries, const Look& look);

}  // namespace sitrep
