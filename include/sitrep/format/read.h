// SPDX-License-Identifier: MIT
// Text to model, with the place of everything. Each block is parsed on its own, so that damage in one is one problem
// and every other block is read; nothing here throws for what a file contains. What is read owns its text: the bytes
// need not outlive it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sitrep/format/blocks.h"
#include "sitrep/model/log.h"
#include "sitrep/model/page.h"
#include "sitrep/model/routine.h"

namespace sitrep {

// An incident file. `path` is how messages name it. Unknown kinds and keys are kept as entries and fields; a value of a
// type that the format does not use is an Odd; what is wrong with the form is in `problems`, by place.
Log read_incident(std::string_view bytes, std::string path);

// One block of a scan. nullopt where it cannot be parsed: then, with `problems`, that is told there.
std::optional<Entry> read_block(const Blocks& blocks, const Block& block, std::vector<Problem>* problems = nullptr);

// Why a file that does not say `format = "incident/1"` is no incident, in words.
std::string why_no_incident(const Blocks& blocks);

// A playbook, routine or drill, as what it is expected to be: another format is a problem, and nothing is read.
Page read_page(std::string_view bytes, std::string path, const PageSpec& spec);

// sitrep.toml. What is missing keeps its default; what is wrong keeps its default and is a problem.
Routine routine_of(const Page& page);
Routine read_routine(std::string_view bytes, std::string path);

// The formats and versions that this program reads: "incident/1", …
std::string_view formats_read();

}  // namespace sitrep
