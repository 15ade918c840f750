// SPDX-License-Identifier: MIT
// A playbook or a routine as people read it: one page of labelled paragraphs, without what only the program reads.
#pragma once

#include <string>
#include <string_view>

#include "sitrep/model/page.h"
#include "view/look.h"

namespace sitrep {

std::string playbook_text(const Page& page, const Look& look);
std::string playbook_json(const Page& page, std::string_view name);

// The five questions and their answers, then the rest of what the team agreed on; who is on the team and the lists of
// words are left out.
std::string routine_text(const Page& page, const Look& look);
// Its sections as they stand, and how many words people read.
std::string routine_json(const Page& page, std::size_t words);

// Whichever it is; of a drill nothing.
std::string page_text(const Page& page, const Look& look);

}  // namespace sitrep
