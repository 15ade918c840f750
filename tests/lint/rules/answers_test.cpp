// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::string judge(std::string_view rule, const std::string& fields, const std::string& to = "customer",
                  const std::string& text = "x") {
  Story story;
  story.drop("final update")
      .add({"u", "update", "11:39", "to = \"" + to + "\"\ntext = \"" + text + "\"\n" + fields, "Sam"});
  const auto found = of(story.lint(), rule);
  return found.empty() ? "" : found.at(0).message;
}

}  // namespace

TEST_CASE("an update answers what is known and who is affected and what is being checked") {
  const std::string rule = "missing-answer";
  CHECK(
      judge(rule, "", "team") ==
      "update 26 does not say what is known (or \"nothing confirmed yet\"), who is affected and what is being checked");
  CHECK(judge(rule, "known = [\"{fact}\"]\naffected = \"x\"\nchecking = \"x\"").empty());
  CHECK(judge(rule, "affected = \"x\"\nchecking = \"x\"", "customer", "There is Nothing  Confirmed yet.").empty());
  CHECK(judge(rule, "known = [\"{fact}\"]\naffected = \"x\"\nfinal = true").empty());
  CHECK(judge(rule, "known = [\"{fact}\"]\naffected = \"x\"") == "update 26 does not say what is being checked");
}

TEST_CASE("a customer hears what works and what fails and what is not known") {
  const std::string rule = "missing-split";
  CHECK(judge(rule, "works = \"x\"\nfails = \"none\"") ==
        "update 26 does not say what is not known; \"none\" is an answer");
  CHECK(judge(rule, "works = \"x\"\nfails = \"none\"\nunknown = \"none\"").empty());
  CHECK(judge(rule, "final = true").empty());
  CHECK(judge(rule, "", "team").empty());
}

TEST_CASE("an impact from before the last change or trial is not repeated") {
  const std::string rule = "stale-impact";
  CHECK(judge(rule, "affected = \"exports queued before 11:05\"") ==
        "update 26 repeats impact 17 of 11:07, from before trial 19 at 11:15");
  CHECK(judge(rule, "affected = \"Acme\"").empty());
  CHECK(judge(rule, "affected = \"exports queued before 11:05\"\nfinal = true").empty());
  CHECK(judge(rule, "affected = \"exports queued before 11:05\"", "team").empty());
  const auto minute = [&](const std::string& when) {
    auto story = Story::blank();
    story.add({"i", "impact", "11:00", "affected = \"Acme\""}).add({"c", "change", when, "text = \"x\""});
    story.add({"u", "update", "11:10", "to = \"customer\"\ntext = \"x\"\naffected = \"Acme\""});
    return of(story.lint(), rule).size();
  };
  CHECK(minute("11:00") == 0);
  CHECK(minute("2026-11-23T11:00:59+01:00") == 0);
  CHECK(minute("11:01") == 1);
}
