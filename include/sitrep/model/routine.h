// SPDX-License-Identifier: MIT
// How this team runs an escalation: the page that it reads and the configuration that the program obeys. Every key has
// a default, and without a file the defaults rule. No value here is ever run or opened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/log.h"
#include "sitrep/model/time.h"

namespace sitrep {

struct Person {
  std::string name;
  std::vector<std::string> aka;
  std::string role;
  std::string reach;
  Place place;
};

struct Routine {
  bool present = false;  // there is a sitrep.toml
  std::string path;      // as messages show it
  std::string timezone;  // empty: the system's
  std::string owner_who, owner_handoff;
  std::string record_where = "incidents";
  std::string record_thread, record_branch;
  std::string customer_voice;
  Seconds update_every = std::chrono::minutes(30);
  std::string product_joins, product_stays_out;
  std::string fixed_means;
  Seconds watch_for = std::chrono::minutes(20);
  bool strict = false;
  std::vector<std::string> skip;
  Seconds review_within = std::chrono::hours(48);
  int room_limit = 5;
  std::string drill_every = "1 month";
  std::vector<std::string> start_checks = {"Logs around the first failed time", "Alerts",
                                           "The last deploy or config change"};
  std::vector<std::string> team_words;
  std::vector<std::string> jargon_words;
  std::vector<std::string> allowed_words;  // phrases that the rules about words never complain about
  std::vector<Person> people;
  std::vector<Problem> problems;
};

}  // namespace sitrep
