// SPDX-License-Identifier: MIT
#include "format/routine_template.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "sitrep/format/read.h"

using namespace sitrep;

namespace {

// The template with the keys that it only shows taken at their word.
std::string with_all_keys() {
  std::istringstream lines{std::string(routine_template())};
  std::string all;
  for (std::string line; std::getline(lines, line);) {
    const bool key = line.starts_with("# ") && line.find(" = ") != std::string::npos;
    all += (key || line.starts_with("# [[person]]") ? line.substr(2) : line) + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("the template reads back as the defaults") {
  const auto read = read_routine(routine_template(), "sitrep.toml");
  const Routine defaults;
  CHECK(read.problems.empty());
  CHECK(read.timezone == defaults.timezone);
  CHECK(read.record_where == defaults.record_where);
  CHECK(read.record_thread == defaults.record_thread);
  CHECK(read.customer_voice == defaults.customer_voice);
  CHECK(read.update_every == defaults.update_every);
  CHECK(read.watch_for == defaults.watch_for);
  CHECK(read.strict == defaults.strict);
  CHECK(read.skip == defaults.skip);
  CHECK(read.review_within == defaults.review_within);
  CHECK(read.room_limit == defaults.room_limit);
  CHECK(read.drill_every == defaults.drill_every);
  CHECK(read.start_checks == defaults.start_checks);
  CHECK(read.team_words.empty());
  CHECK(read.jargon_words.empty());
  CHECK(read.allowed_words.empty());
  CHECK(read.people.empty());
}

TEST_CASE("what the template only shows can be taken as it stands") {
  const auto read = read_routine(with_all_keys(), "sitrep.toml");
  CHECK(read.problems.empty());
  CHECK(read.timezone == "Europe/Berlin");
  CHECK(read.record_thread == "#escalations");
  CHECK(read.customer_voice == "Sam");
  REQUIRE(read.people.size() == 1);
  CHECK(read.people[0].reach == "+49 30 555 01");
}

TEST_CASE("the template is one page") {
  const auto text = routine_template();
  CHECK(std::ranges::count(text, '\n') <= 50);
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 100);
}
