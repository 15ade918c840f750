// SPDX-License-Identifier: MIT
// A playbook or a routine as people read it: one page of labelled paragraphs, without what only the program reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/page.h"
#include "view/look.h"

namespace sitrep {

std::string playbook_text(const Page& page, const Look& look);
std::string playbook_json(const Page& page, std::string_view name);

// What a routine says in the right form and the program does not obey all the same, which only the rules know.
struct Disobeyed {
  bool voice = false;             // it is a team
  std::vector<std::string> skip;  // what is no rule that can be skipped
};

// The five questions and their answers, then the rest of what the team agreed on; who is on the team and the lists of
// words are left out. What is in force stands there, and beside it what has no effect.
std::string routine_text(const Page& page, const Look& look, const Disobeyed& disobeyed = {});
// Its sections as they stand, and how many words people read.
std::string routine_json(const Page& page, std::size_t words);

// Whichever it is; of a drill nothing.
std::string page_text(const Page& page, const Look& look);

}  // namespace sitrep
