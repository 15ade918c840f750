// SPDX-License-Identifier: MIT
// What a search found, best first: each hit is named so that it can be copied, and says why it was found.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/ranking.h"
#include "view/look.h"

namespace sitrep {

struct SearchHit {
  bool playbook = false;
  std::string name;  // of a playbook its name, of an incident its id
  std::string path;  // as messages show it
  std::string title;
  std::string state;  // of an incident: "resolved", "still open", …
  Time opened;        // of an incident
  double score = 0;
  std::vector<Reason> reasons;
};

struct Hits {
  std::string asked;  // as it was typed
  std::vector<SearchHit> best;
  std::size_t found = 0;      // of which `best` are the first
  std::size_t playbooks = 0;  // that were searched
  std::size_t incidents = 0;
  bool whole = true;      // all that stands in them could be read
  std::string_view kind;  // "playbook" or "incident" where only those were asked for
};

std::string hits_text(const Hits& hits, const Query& query, const Look& look);
std::string hits_json(const Hits& hits, const Query& query);

// "error: EXP-203, tax; title: invoices (for invoces)".
std::string reasons_in_words(const std::vector<Reason>& reasons, const Query& query);

}  // namespace sitrep
