// SPDX-License-Identifier: MIT
// The buckets of an incident as items of a screen: facts, open questions, open guesses, checks, tasks, customers. The
// status, the handoff sheet and whoever else shows a bucket shows the same one.
#pragma once

#include <vector>

#include "sitrep/model/incident.h"
#include "view/numbers.h"
#include "view/screen.h"

namespace sitrep::view {

struct Shown {
  const Incident& incident;
  const Numbers& numbers;
  const Look& look;
};

std::vector<Item> fact_items(const Shown& shown);
std::vector<Item> question_items(const Shown& shown);  // and what a report still lacks, as a question to the customer
std::vector<Item> guess_items(const Shown& shown);     // open ones only
std::vector<Item> next_items(const Shown& shown);      // open checks; without one, the open task that is due first
std::vector<Item> customer_items(const Shown& shown);  // a standing report each: confirmed, or why not
std::vector<Item> followup_items(const Shown& shown);  // open ones
std::vector<Item> watch_items(const Shown& shown);     // open ones
std::vector<Item> unknown_items(const Shown& shown);   // entries of kinds that this program does not know

void put_impact(Screen& screen, const Shown& shown);
void put_repair(Screen& screen, const Shown& shown);   // the repair chosen, the last change
void put_plan(Screen& screen, const Shown& shown);     // and its open tasks
void put_buckets(Screen& screen, const Shown& shown);  // facts, questions, guesses, next

// "due 11:00", "due 11:00, 3 min late", late where it is.
void put_due(Item& item, const std::optional<Time>& due, const Look& look);

}  // namespace sitrep::view
