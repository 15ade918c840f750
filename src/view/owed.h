// SPDX-License-Identifier: MIT
// What is still owed, across incidents: follow-ups that are open, and reviews that are past and were not held. By
// person, then by date, and how late the late ones are.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

struct Owed {
  std::string incident;  // its id
  std::string id;        // the entry's
  std::string kind;      // "followup" or "review"
  std::string text;
  std::string who;
  Time due;
  std::string person = {};  // what stands for all spellings of `who`, as the incident and the routine know them
};

// Nothing of a drill. Nobody owes a review that has no lead.
std::vector<Owed> owed_of(const Log& log, const Incident& incident, Instant now);

// `whole`: all that was recorded could be read; else that nothing is owed is no more than nobody knows of it.
std::string owed_text(std::span<const Owed> owed, const Look& look, bool whole = true);
std::string owed_json(std::span<const Owed> owed, const Look& look);

}  // namespace sitrep
