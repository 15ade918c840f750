// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

TEST_CASE("a repair is chosen within forty minutes") {
  const auto judge = [](const Story& story, std::string_view now) {
    return names(of(story.lint({}, at(now).instant), "no-plan"));
  };
  CHECK(judge(Story::blank(), "10:54").empty());
  CHECK(judge(Story::blank(), "10:55") == "no-plan");
  auto changed = Story::blank();
  changed.add({"c", "change", "10:50", "text = \"x\"\napproved_by = \"Kim\""});
  CHECK(judge(changed, "11:00").empty());
  Story works;
  works.drop("plan").drop("change");
  CHECK(judge(works, "12:00").empty());
  works.drop("confirmation");
  CHECK(judge(works, "12:00") == "no-plan");
}

TEST_CASE("a plan covers the changes from its own minute until it is given up") {
  const auto judge = [](const std::string& plan, const std::string& change, const std::string& given_up = {}) {
    auto story = Story::blank();
    story.add({"c", "change", change, "text = \"x\"\napproved_by = \"Kim\""});
    story.add({"p", "plan", plan, "text = \"x\""});
    if (!given_up.empty()) story.add({"r", "retraction", given_up, "of = \"{p}\"\nwhy = \"x\""});
    return names(of(story.lint(), "change-outside-plan"));
  };
  CHECK(judge("11:00", "11:05").empty());
  CHECK(judge("11:05", "11:05").empty());
  CHECK(judge("11:06", "11:05") == "change-outside-plan");
  CHECK(judge("11:00", "11:05", "11:06").empty());
  CHECK(judge("11:00", "11:05", "11:02") == "change-outside-plan");
}

TEST_CASE("somebody approves a change") {
  auto story = Story::blank();
  story.add({"c", "change", "11:00", "text = \"x\""});
  CHECK(of(story.lint(), "unapproved-change").size() == 1);
  story.add({"a", "change", "11:00", "amends = \"{c}\"\napproved_by = \"Kim\""});
  CHECK(of(story.lint(), "unapproved-change").empty());
}

TEST_CASE("the team tries the steps after the last change") {
  const auto judge = [](Step trial) {
    Story story;
    story.drop("verify").add(std::move(trial));
    return names(story.judge().unmet);
  };
  CHECK(judge({"t", "trial", "11:04", "text = \"x\"\nresult = \"works\""}) == "untested-repair");
  CHECK(judge({"t", "trial", "11:05", "text = \"x\"\nresult = \"works\""}).empty());
  CHECK(judge({"t", "trial", "11:30", "text = \"x\"\nresult = \"fails\""}) == "untested-repair");
  CHECK(judge({"t", "trial", "11:30", "text = \"x\"\nresult = \"cannot\""}) == "untested-repair");
  CHECK(judge({"t", "trial", "11:30", "text = \"x\"\nresult = \"works\"\nreport = \"{report}\""}).empty());
  Story fails;
  fails.add({"t", "trial", "11:39", "text = \"x\"\nresult = \"fails\""});
  REQUIRE(names(fails.judge().unmet) == "untested-repair");
  CHECK(fails.judge().unmet[0].message == "Acme's steps failed when last tried, at 11:39 (27)");
  CHECK(fails.judge().unmet[0].cure == "sitrep verify");
  Story unchanged;
  unchanged.drop("change").drop("verify");
  CHECK(names(unchanged.judge().unmet) == "untested-repair");
}

TEST_CASE("each report has its own steps") {
  Story story;
  story.after("report", {"other", "report", "10:15",
                         "customer = \"Initech\"\nblocked = \"log in\"\nfirst_seen = 2026-11-23T10:09:00+01:00"});
  CHECK(of(story.judge().unmet, "untested-repair").empty());
  story.add({"t", "trial", "11:39", "text = \"x\"\nresult = \"fails\"\nreport = \"{other}\""});
  const auto found = of(story.judge().unmet, "untested-repair");
  REQUIRE(found.size() == 1);
  CHECK(found[0].entry == story.id("other"));
  CHECK(found[0].cure == "sitrep verify --report 2");
}
