// SPDX-License-Identifier: MIT
// What a branch adds to the logs, for whoever reviews it: what was rewritten first, since nothing should be; then each
// incident with the entries that came to it, and below them the older ones that they speak of.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sitrep/lint/finding.h"
#include "sitrep/model/incident.h"
#include "view/log.h"
#include "view/look.h"

namespace sitrep {

// One incident that something came to. `log`, `incident` and what `added` points at are the file as it stands now.
struct Addition {
  const Log& log;
  const Incident& incident;
  const Incident* before = nullptr;  // at the base; null: it is new
  std::vector<const Entry*> added;
  std::string called;  // its file at the base, where that had another name
};

struct Branch {
  std::string rev;                  // as it was typed
  std::string base;                 // the commit that it names
  std::vector<Addition> additions;  // in the order of the files
  std::vector<Finding> rewritten;
  std::vector<std::string> unread;  // files that are no incidents, or cannot be read
};

// `choice` says which entries of them; of the default nothing is left out.
std::string additions_text(const Branch& branch, const LogChoice& choice, const Look& look);

// {"version":1,"base":…,"incidents":[{"incident":…,"path":…,"new":…,"was":…,"is":…,"entries":[…]}],"rewritten":[…]}
std::string additions_json(const Branch& branch, const LogChoice& choice);

}  // namespace sitrep
