// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

// The first update with this text, in a story where the fact that it rests on proves a guess or does not.
std::vector<Finding> told(const std::string& text, std::string_view rule, bool proved = true,
                          std::string_view routine = {}, const std::string& to = "customer") {
  Story story;
  if (!proved) {
    story.put({"fact", "fact", "10:31", "text = \"Every export with a tax field fails\"\nsource = \"log\""});
  }
  story.put({"update", "update", "10:40",
             "to = \"" + to + "\"\ntext = \"" + text +
                 "\"\nknown = [\"{fact}\"]\naffected = \"some\"\nworks = \"Login\"\nfails = \"Exporting\"\nunknown = "
                 "\"none\"\n"
                 "checking = \"The release\"\nnext = 2026-11-23T11:10:00+01:00",
             "Sam"});
  return of(story.lint(routine), rule);
}

constexpr auto fix_time = "fix-time-promise";
constexpr auto root_cause = "root-cause-promise";

}  // namespace

TEST_CASE("a promise of a time is told on its words, with what to write instead") {
  const auto findings = told("Sorry. It will be fixed by 3 pm.", fix_time);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "\"will be fixed by 3 pm\" promises when it will be fixed: say when the next update comes instead");
  CHECK(findings[0].place.width == 21);
  CHECK(findings[0].place.column == 19);
  CHECK(findings[0].level == Level::warning);
}

TEST_CASE("what is escaped in the file is told at the field") {
  const auto findings = told("He said \\\"no\\\". It will be fixed by 3 pm.", fix_time);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].place.column == 8);
}

TEST_CASE("the team may hear a time and a cause") {
  CHECK(told("It will be fixed by 3 pm.", fix_time, true, {}, "team").empty());
  CHECK(told("Exports fail because the disk is full.", root_cause, false, {}, "team").empty());
}

TEST_CASE("a cause may be told once a fact proves it, and promised never") {
  CHECK(told("Exports fail because the disk is full.", root_cause, false).size() == 1);
  CHECK(told("Exports fail because the disk is full.", root_cause, true).empty());
  CHECK(told("You will have the root cause by 5 pm.", root_cause, true).size() == 1);
}

TEST_CASE("the routine lets a phrase pass") {
  constexpr auto allows = "format = \"routine/1\"\n[words]\nallow = [\"fixed by 3 PM\"]\n";
  CHECK(told("It will be fixed by 3 pm.", fix_time, true, allows).empty());
  CHECK(told("It will be fixed by 4 pm.", fix_time, true, allows).size() == 1);
}

TEST_CASE("what support says back is judged too") {
  Story story;
  story.put({"update", "update", "10:40",
             "to = \"customer\"\ntext = \"Exports fail.\"\nrepeat = \"Back by 3 pm\"\nknown = [\"{fact}\"]\naffected = "
             "\"some\"\n"
             "works = \"Login\"\nfails = \"Exporting\"\nunknown = \"none\"\nchecking = \"x\"\nnext = "
             "2026-11-23T11:10:00+01:00",
             "Sam"});
  CHECK(of(story.lint(), fix_time).size() == 1);
}
