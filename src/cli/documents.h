// SPDX-License-Identifier: MIT
// What there is to find: each playbook and each incident as texts by the part that they stand in, as it stands now.
// Withdrawn entries, blanked values and the names of people are not among them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/format/skim.h"
#include "sitrep/model/incident.h"
#include "sitrep/model/page.h"
#include "sitrep/model/ranking.h"

namespace sitrep {

using TakeText = std::function<void(Part part, std::string_view text)>;

void texts_of(const Page& playbook, const TakeText& take);

// The entries that stand, as they stand now; `title` is the incident's own.
void texts_of(std::string_view title, const std::vector<const Entry*>& standing, const TakeText& take);

// The same of a log whose entries were not read.
void texts_of(const Skim& log, const Routine& routine, const TakeText& take);

// Every entry of an incident that stands, of all kinds.
std::vector<const Entry*> standing_entries(const Incident& incident);

}  // namespace sitrep
