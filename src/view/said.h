// SPDX-License-Identifier: MIT
// An entry in words, for every view that shows one on a line: what it says, and what else it carries. Times are shown
// in the look's zone and references by number; everything is safe and one line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"
#include "view/look.h"
#include "view/numbers.h"

namespace sitrep::view {

// "Acme cannot export an invoice", "9: back on Friday's version", "2026-11-25 10:00, led by Kim". As it came from the
// file, line breaks and all: whoever shows it makes it safe.
std::string said(const Entry& entry, const Numbers& numbers, const Look& look);

// The fields that said() leaves out, as "due 11:00", "approved by Kim", "source: export-worker log", in the order of
// the kinds table, unknown ones last. With `whole` every one; else those that a reader of the timeline needs.
std::vector<std::string> besides(const Entry& entry, const Numbers& numbers, const Look& look, bool whole);

// A value on one line, not yet safe: references by number, times in the zone.
std::string value_in_words(const Value& value, const Numbers& numbers, const Look& look);

// How a kind is painted: guesses unsure, what works good, what fails late.
Ink ink_of(const Entry& entry);

// The redactions, by the id of the entry whose value was blanked.
using Redactions = std::multimap<std::string_view, const Entry*>;
Redactions redactions_of(const Incident& incident);

}  // namespace sitrep::view
