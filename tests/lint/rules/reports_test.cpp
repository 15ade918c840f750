// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

const std::string precise =
    "customer = \"Acme\"\naccount = \"1\"\nerror = \"E\"\nfirst_seen = 2026-11-23T10:09:00+01:00\n";

Story with(const std::string& fields) {
  Story story;
  story.put({"report", "report", "10:14", fields, "Sam"});
  return story;
}

}  // namespace

TEST_CASE("while it is open what a report lacks is a note that names all of it") {
  const auto found = of(with("customer = \"Acme\"\nblocked = \"export an invoice\"").lint(), "vague-report");
  REQUIRE(found.size() == 1);
  CHECK(found[0].level == Level::note);
  CHECK(found[0].message == "report 1 lacks the account, the error text and the first failed time");
  CHECK(found[0].cure == "sitrep amend 1 account=TEXT error=TEXT first_seen=TIME");
  const auto vague = of(with("customer = \"Acme\"\nblocked = \"it is down\"").lint(), "vague-report");
  CHECK(vague.at(0).message ==
        "report 1 lacks the account, the error text and the first failed time, and says only \"it is down\": name the "
        "action");
}

TEST_CASE("to close only the first failed time and an action are asked") {
  CHECK(names(with("customer = \"Acme\"\nblocked = \"export an invoice\"\nfirst_seen = 2026-11-23T10:09:00+01:00")
                  .judge()
                  .unmet)
            .empty());
  CHECK(names(with(precise + "blocked = \"exports are broken\"").judge().unmet) == "vague-report");
  CHECK(names(with("customer = \"Acme\"\nblocked = \"export an invoice\"").judge().unmet) == "vague-report");
  CHECK(names(with("customer = \"Acme\"\nblocked = \"export an invoice\"").judge("false-alarm").unmet).empty());
}

TEST_CASE("an amended report is judged as it stands and a withdrawn one not at all") {
  auto story = with(precise + "blocked = \"it is broken\"");
  story.add({"a", "report", "10:14", "amends = \"{report}\"\nblocked = \"export an invoice\""});
  CHECK(of(story.lint(), "vague-report").empty());
  auto withdrawn = with("customer = \"Acme\"\nblocked = \"it is broken\"");
  withdrawn.add({"r", "retraction", "11:39", "of = \"{report}\"\nwhy = \"x\""});
  CHECK(of(withdrawn.lint(), "vague-report").empty());
  CHECK(names(withdrawn.judge().unmet) == "no-report");
}
