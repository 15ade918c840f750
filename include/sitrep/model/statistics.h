// SPDX-License-Identifier: MIT
// How incidents went, in numbers: first of each, then of many by the month in which they were opened. All of it is
// computed from standing entries, each number by the definition in the table measures(); spans run from the opening and
// are never negative. There are no means: one incident that took a week would hide thirty that took an hour.
//
// A percentile is the nearest rank: of n values in ascending order the one at ceil(p * n), so that at least that share
// of them is not greater, and it is a value that occurred. PostgreSQL calls this percentile_disc. The median is the
// 50th.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep {

// Of one incident.
struct Figures {
  std::string id, title;
  Time opened;
  std::string outcome;  // of a closed one; empty while it is open
  bool drill = false;
  std::vector<std::string> customers;                                      // with a standing report
  std::optional<Seconds> to_owner, to_update, to_repair, to_confirmation;  // nullopt: it has not happened
  std::size_t updates_on_time = 0, updates_late = 0;
  std::size_t guesses_proved = 0, guesses_disproved = 0, guesses_open = 0;
  std::size_t reopened = 0;
  std::size_t followups_open = 0, followups_overdue = 0;

  // By which what is late is told, once it is known as of when.
  std::size_t updates_came_late = 0;
  std::optional<Time> customer_due;
  std::vector<Time> followups_due;  // of the open ones

  // Practice, and what was written down afterwards, says nothing of how fast a team is.
  bool never_counts() const { return drill || outcome == "recorded"; }
  // Still open, or the customer can do it again. Every other outcome is counted apart.
  bool counts() const { return !drill && (outcome.empty() || outcome == "resolved"); }
};

// Nothing is overdue in it yet.
Figures figures_of(const Log& log, const Incident& incident);
// What is late and overdue as of `now`.
Figures as_of(Figures figures, Instant now);

// THE TABLE of what is measured. A measure is either a span of each incident or a count that is added up.
struct Measure {
  std::string_view name;   // "to_owner": in JSON and CSV
  std::string_view title;  // "to owner"
  std::string_view unit;
  std::string_view definition;
  std::optional<Seconds> Figures::*span = nullptr;
  std::size_t Figures::*count = nullptr;
};
std::span<const Measure> measures();

struct Spread {
  std::size_t count = 0;  // of how many; the others mean nothing where there is none
  Seconds median{0}, ninetieth{0};
};
Spread spread(std::vector<Seconds> values);

// Incidents that count, taken together.
struct Period {
  std::string month;  // "2026-11"; empty for all of them
  std::size_t incidents = 0, open = 0;
  std::vector<Spread> spreads;    // by the number of the measure; of the measures that are spans
  std::vector<std::size_t> sums;  // the same; of those that are counts

  const Spread& spread_of(std::optional<Seconds> Figures::*span) const;
  std::size_t sum_of(std::size_t Figures::*count) const;
};

struct Statistics {
  Period all;
  std::vector<Period> months;                // with an incident that counts, in order
  std::map<std::string, std::size_t> apart;  // by outcome
  std::size_t drills = 0, recorded = 0;      // which never count
};

// Months begin and end on the zone's clock.
Statistics statistics(std::span<const Figures> all, const Zone& zone);

// The last `most` months up to the last one, those in between too in which nothing that counts was opened: what is
// drawn keeps its distances.
std::vector<Period> months_in_a_row(const Statistics& statistics, std::size_t most);

// "2026-11"
std::string month_of(const Time& time, const Zone& zone);

}  // namespace sitrep
