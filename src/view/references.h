// SPDX-License-Identifier: MIT
// Which entries refer to an entry, and by which field: a fact that proves a guess, the `done` of a task, a follow-up
// that carries a question.
#pragma once

#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep::view {

struct Reference {
  const Entry* from;       // as it stands now
  std::string_view field;  // its field that names the entry
  bool stands;
};

// By id; without amendments and the retraction of the entry itself.
std::vector<Reference> references_to(const Incident& incident, std::string_view id);

}  // namespace sitrep::view
