// SPDX-License-Identifier: MIT
#include "format/routine_template.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "sitrep/format/read.h"
#include "sitrep/model/pages.h"

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
  CHECK(read.record_branch == "incidents");
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

// Every key of the pages' table, below its section, with its comment or that of the section.
TEST_CASE("the template explains every key that a routine has") {
  std::map<std::string, std::set<std::string>> explained;
  std::istringstream lines{std::string(routine_template())};
  std::string section;
  bool section_says = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) line.erase(0, 2);
    const auto comment = line.find(" # ");
    const bool says = comment != std::string::npos && line.size() > comment + 8;
    if (line.starts_with("[")) {
      section = line.substr(0, line.find(']'));
      section.erase(0, section.find_first_not_of('['));
      section_says = says;
    } else if (const auto equals = line.find(" = "); equals != std::string::npos && (says || section_says)) {
      explained[section].insert(line.substr(0, equals));
    }
  }
  for (const auto& table : find_page("routine/1")->tables) {
    for (const auto& key : table.fields) {
      CAPTURE(table.name, key.name);
      CHECK(explained[std::string(table.name)].contains(std::string(key.name)));
    }
  }
}
