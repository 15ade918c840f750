// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

const std::string initech = "customer = \"Initech\"\nblocked = \"log in\"\nfirst_seen = 2026-11-23T10:09:00+01:00";

Story told(const std::string& when, const std::string& more = {}) {
  Story story;
  story.drop("second update").drop("final update");
  story.add({"u", "update", when, "to = \"customer\"\ntext = \"x\"\nfinal = true\n" + more, "Sam"});
  return story;
}

std::vector<Finding> untold(const Story& story) { return of(story.judge().unmet, "no-final-update"); }

}  // namespace

TEST_CASE("the customer hears in the minute of the last change or later") {
  CHECK(untold(told("11:05")).empty());
  CHECK(untold(told("11:04")).size() == 1);
  CHECK(untold(told("11:04")).at(0).message == "Acme has not been told anything since change 14 at 11:05");
  CHECK(untold(told("11:04")).at(0).cure == "sitrep update --to customer --final");
  auto unchanged = told("10:20");
  unchanged.drop("change");
  CHECK(untold(unchanged).empty());
}

TEST_CASE("a word to the team or to another customer is none") {
  auto team = Story();
  team.drop("second update").drop("final update");
  team.add({"u", "update", "11:39", "to = \"team\"\ntext = \"x\"\nfinal = true", "Sam"});
  CHECK(untold(team).size() == 1);
  CHECK(untold(told("11:39", "customers = [\"Initech\"]")).size() == 1);
  CHECK(untold(told("11:39", "customers = [\"ACME\"]")).empty());
}

TEST_CASE("every customer with a report hears") {
  auto story = told("11:39", "customers = [\"Acme\"]");
  story.after("report", {"other", "report", "10:15", initech});
  REQUIRE(untold(story).size() == 1);
  CHECK(untold(story)[0].cure == "sitrep update --to customer --final --customer Initech");
  auto all = told("11:39");
  all.after("report", {"other", "report", "10:15", initech});
  CHECK(untold(all).empty());
  auto later = told("11:39");  // a message to all reaches those whose report stood then
  later.add({"other", "report", "11:39", initech});
  CHECK(untold(later).size() == 1);
}
