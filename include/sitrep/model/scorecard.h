// SPDX-License-Identifier: MIT
// What a drill's log says about how the team did: who decided, who told the customer, who fixed, and how fast. All of
// it is computed from the standing entries; spans run from the opening and are never negative. It is pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep {

struct Scorecard {
  std::string id;                       // of the incident
  std::string drill;                    // the drill's name, as the header has it
  std::optional<std::int64_t> minutes;  // it was to take when it was started; nullopt: the log does not say
  Time opened;
  std::vector<std::string> decided;        // owners and approvers, in order, nobody twice
  std::vector<std::string> told;           // who wrote to the customer
  std::vector<std::string> fixed;          // whose tasks were done, and who changed the system
  std::optional<Seconds> to_owner;         // nullopt: it never happened
  std::optional<Seconds> to_update;        // the first to the customer
  std::optional<Seconds> to_confirmation;  // until the last report was confirmed, and all of them are
  Seconds took{0};                         // until the last thing happened that does not wait for service to be back
  bool closed = false;
  std::size_t updates = 0;  // to the customer
  std::size_t on_time = 0;  // of those, not later than they were due
  std::size_t guesses = 0;
  std::size_t settled = 0;        // of those, proved or disproved
  bool asked_to_confirm = false;  // there is a report that could be confirmed
};

Scorecard scorecard(const Log& log, const Routine& routine, const People& people);

}  // namespace sitrep
