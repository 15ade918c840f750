// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

Step update(const std::string& when, const std::string& fields, const std::string& to = "customer") {
  return {"u" + when + to, "update", when, "to = \"" + to + "\"\ntext = \"x\"\n" + fields, "Sam"};
}

std::size_t late(const Story& story, std::string_view now) {
  return of(story.lint({}, at(now).instant), "late-update").size();
}

}  // namespace

TEST_CASE("the customer's first update is due one interval after opening") {
  auto story = Story::blank();
  CHECK(late(story, "10:44") == 0);
  CHECK(late(story, "10:45") == 1);
  const auto found = of(story.lint({}, at("10:47").instant), "late-update").at(0);
  CHECK(found.message == "the customer was to hear at 10:44: 3 minutes late");
  CHECK(found.level == Level::note);
}

TEST_CASE("an update after its time stays late and the minute itself is in time") {
  auto story = Story::blank();
  story.add(update("10:44", "next = 2026-11-23T11:00:00+01:00"));
  CHECK(late(story, "11:00") == 0);
  CHECK(late(story, "11:01") == 1);
  story.add(update("11:05", "next = 2026-11-23T11:30:00+01:00"));
  CHECK(late(story, "11:10") == 1);
  CHECK(late(story, "11:40") == 2);
  story.add(update("11:45", "final = true"));
  CHECK(late(story, "13:00") == 2);
  story.close("\"no-report\"", "recorded");
  CHECK(late(story, "13:00") == 2);
}

TEST_CASE("the team has a clock of its own") {
  auto story = Story::blank();
  story.add(update("10:20", "next = 2026-11-23T10:30:00+01:00", "team"));
  CHECK(late(story, "10:40") == 1);
  story.add(update("10:40", "next = 2026-11-23T11:30:00+01:00", "team"));
  CHECK(late(story, "10:44") == 1);
  CHECK(late(story, "10:45") == 2);
}

TEST_CASE("the rhythm holds until the affected group is named") {
  const auto judge = [](const std::string& fields, const std::string& impact = {}, std::string_view routine = {}) {
    auto story = Story::blank();
    if (!impact.empty()) story.add({"i", "impact", "10:20", "affected = \"" + impact + "\""});
    story.add(update("10:30", fields));
    return names(of(story.lint(routine), "slow-rhythm"));
  };
  const std::string far = "next = 2026-11-23T11:01:00+01:00\n";
  CHECK(judge("next = 2026-11-23T11:00:00+01:00").empty());
  CHECK(judge(far) == "slow-rhythm");
  CHECK(judge(far + "affected = \"unknown\"") == "slow-rhythm");
  CHECK(judge(far + "affected = \"Acme\"").empty());
  CHECK(judge(far, "Acme").empty());
  CHECK(judge(far, "not known yet") == "slow-rhythm");
  CHECK(judge(far, {}, "format = \"routine/1\"\n[customer]\nupdate_every = \"1h\"\n").empty());
  CHECK(judge("final = true").empty());
}

TEST_CASE("an update says when the next one comes or that it is the last") {
  const auto judge = [](const std::string& fields) {
    auto story = Story::blank();
    story.add(update("10:30", fields, "team"));
    return names(of(story.lint(), "update-without-next"));
  };
  CHECK(judge("") == "update-without-next");
  CHECK(judge("final = false") == "update-without-next");
  CHECK(judge("final = true").empty());
  CHECK(judge("next = 2026-11-23T11:01:00+01:00").empty());
}

TEST_CASE("a withdrawn update is not judged") {
  auto story = Story::blank();
  story.add({"u", "update", "10:30", "to = \"team\"\ntext = \"x\""});
  CHECK(faults(story.lint()) == "missing-answer update-without-next");
  story.add({"r", "retraction", "10:31", "of = \"{u}\"\nwhy = \"it did not go out\""});
  CHECK(faults(story.lint()).empty());
}
