// SPDX-License-Identifier: MIT
// What a close is held to: which rules an outcome asks, which of them a close in the record names, what had happened
// by then, and what a waiver sets aside. Nothing here depends on what the routine says today about an incident that was
// closed before.
#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/rule.h"

namespace sitrep {

// The outcome asks every close-out rule, but for the customer's word: `resolved` and `unconfirmed`.
bool asks_all(std::string_view outcome);

// The outcome asks this rule, whatever the routine says.
bool outcome_asks(std::string_view outcome, std::string_view rule);

// The rules that a close in the record is held to: what it names, or all that its outcome asks.
std::vector<std::string_view> held_to(const Entry& close);

Closing closing_of(const Entry& close);

// The incident without what happened after it was closed, where that could make a kept promise look broken: a change,
// a task. What cures a fault later (a confirmation, a review) counts.
Incident until_closed(const Log& log, const Incident& incident);

// Whether a close is judged without it, and entry-after-close tells of it where that matters.
bool happened_after(const Entry& entry, const Entry& close);

// The routine as it may judge an incident that is closed: without lists and limits that came later.
Routine once_closed_under(const Routine& routine);

// The waivers of an incident, by what they set aside.
class Waivers {
 public:
  explicit Waivers(const Incident& incident);  // which must outlive it

  // Writes the reason of the waiver that covers the finding, if one does, into it.
  void set_aside(Finding& finding) const;

 private:
  const Incident& incident_;
  // By rule and the id that is excused: the last, since one covers what comes before it.
  std::map<std::pair<std::string_view, std::string_view>, const Entry*> last_;
};

}  // namespace sitrep
