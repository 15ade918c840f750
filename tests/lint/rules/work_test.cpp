// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

TEST_CASE("late work is a note with its lateness until it is done") {
  auto story = Story::blank();
  story.add({"t", "task", "10:50", "text = \"Roll back\"\nwho = \"Alex\"\ndue = 2026-11-23T11:57:00+01:00"});
  story.add({"c", "check", "10:50", "text = \"Alerts\"\ndue = 2026-11-23T12:00:00+01:00"});
  const auto found = of(story.lint(), "overdue-task");
  REQUIRE(found.size() == 1);
  CHECK(found[0].level == Level::note);
  CHECK(found[0].message == "Alex's task 1 is 3 minutes late: Roll back");
  CHECK(found[0].cure == "sitrep done 1");
  CHECK(of(story.lint({}, at("12:01").instant), "overdue-task").size() == 2);
  story.add({"f", "fact", "11:59", "text = \"x\"\nanswers = [\"{c}\"]"}).add({"d", "done", "11:59", "of = \"{t}\""});
  CHECK(of(story.lint({}, at("12:01").instant), "overdue-task").empty());
}

TEST_CASE("work is open until it is done or answered or carried or withdrawn") {
  const auto judge = [](Step step) {
    Story story;
    story.drop("done check").add(std::move(step));
    return names(story.judge().unmet);
  };
  CHECK(judge({"n", "note", "11:39", "text = \"x\""}) == "open-work");
  CHECK(judge({"d", "done", "11:39", "of = \"{check}\""}).empty());
  CHECK(judge({"f", "fact", "11:39", "text = \"x\"\nanswers = [\"{check}\"]"}).empty());
  CHECK(judge({"r", "retraction", "11:39", "of = \"{check}\"\nwhy = \"x\""}).empty());
  CHECK(judge({"f", "followup", "11:39",
               "text = \"x\"\nwho = \"A\"\ndue = 2026-11-27T17:00:00+01:00\ncarries = [\"{check}\"]"})
            .empty());
  Story story;
  story.drop("done check");
  CHECK(story.judge().unmet.at(0).message == "Alex's check 6 is not done: Alerts");
  CHECK(story.judge().unmet.at(0).cure == "sitrep done 6 --text \"WHAT CAME OF IT\"");
}

TEST_CASE("a follow-up past due is a note on a closed incident") {
  Story story;
  const auto friday = at("2026-11-27T17:00:00+01:00").instant;
  CHECK(of(story.lint({}, friday + Minutes(5)), "overdue-followup").empty());
  story.close();
  CHECK(of(story.lint({}, friday), "overdue-followup").empty());
  CHECK(of(story.lint({}, friday + Minutes(1)), "overdue-followup").size() == 1);
  story.add({"d", "done", "11:45", "of = \"{followup}\""});
  CHECK(of(story.lint({}, friday + Minutes(1)), "overdue-followup").empty());
}
