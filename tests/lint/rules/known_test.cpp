// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

Step update(const std::string& label, const std::string& known, const std::string& more = {}) {
  return {label, "update", "11:00",
          "to = \"customer\"\ntext = \"x\"\nfinal = true\naffected = \"Acme\"\nknown = [" + known + "]\n" + more,
          "Sam"};
}

Story facts() {
  auto story = Story::blank();
  story.add({"guess", "guess", "10:20", "text = \"x\""});
  story.add({"fact", "fact", "10:30", "text = \"x\""}).add({"other", "fact", "10:30", "text = \"y\""});
  return story;
}

Step withdrawal(const std::string& of = "fact") {
  return {"r", "retraction", "11:05", "of = \"{" + of + "}\"\nwhy = \"x\""};
}

std::string judge(const Story& story) {
  std::string all;
  for (const auto& finding : story.lint()) {
    if (finding.rule == "update-cites-guess" || finding.rule == "withdrawn-fact" || finding.rule == "correction-due") {
      all += (all.empty() ? "" : " ") + std::string(finding.rule);
    }
  }
  return all;
}

}  // namespace

TEST_CASE("an update rests on facts alone") {
  CHECK(judge(facts().add(update("u", "\"{fact}\", \"{other}\""))).empty());
  const auto story = facts().add(update("u", "\"{fact}\", \"{guess}\""));
  REQUIRE(judge(story) == "update-cites-guess");
  const auto found = of(story.lint(), "update-cites-guess").at(0);
  CHECK(found.level == Level::error);
  CHECK(found.message == "1 is a guess, and this update rests on it");
  CHECK(found.place.column > 9);
  auto proved = story;
  proved.add({"p", "fact", "11:05", "text = \"x\"\nsource = \"y\"\nproves = [\"{guess}\"]"});
  CHECK(judge(proved) == "update-cites-guess");
  auto amended = story;
  amended.add({"a", "update", "11:00", "amends = \"{u}\"\nknown = [\"{fact}\"]"});
  CHECK(judge(amended).empty());
}

TEST_CASE("what an update rests on is judged by what stood when it was written") {
  CHECK(judge(facts().add(withdrawal()).add(update("u", "\"{fact}\""))) == "withdrawn-fact");
  CHECK(judge(facts().add(update("u", "\"{fact}\"")).add(withdrawal())) == "correction-due");
  CHECK(judge(facts().add(update("u", "\"{other}\"")).add(withdrawal())).empty());
}

TEST_CASE("a correction is due until the customer has heard again") {
  auto told = facts().add(update("u", "\"{fact}\"")).add(withdrawal());
  CHECK(of(told.lint(), "correction-due").at(0).message ==
        "the customer was told fact 2, which was withdrawn by 5, and has not heard since");
  auto heard = told;
  heard.add(update("v", "\"{other}\""));
  CHECK(judge(heard).empty());
  auto repeated = told;
  repeated.add(update("v", "\"{fact}\""));
  CHECK(judge(repeated) == "correction-due withdrawn-fact");
  auto team = facts();
  team.add({"u", "update", "11:00", "to = \"team\"\ntext = \"x\"\nfinal = true\nknown = [\"{fact}\"]"})
      .add(withdrawal());
  CHECK(judge(team).empty());
}

TEST_CASE("words that were corrected are due too and a source is not") {
  const auto amended = [](const std::string& fields) {
    auto story = facts().add(update("u", "\"{fact}\""));
    return story.add({"a", "fact", "11:05", "amends = \"{fact}\"\n" + fields});
  };
  CHECK(judge(amended("text = \"z\"")) == "correction-due");
  CHECK(judge(amended("source = \"z\"")).empty());
  CHECK(judge(amended("text = \"z\"").add(update("v", "\"{fact}\""))).empty());
}

TEST_CASE("each customer hears for themselves") {
  auto story = Story::blank();
  story.add({"a", "report", "10:20", "customer = \"Acme\"\nblocked = \"x\""});
  story.add({"b", "report", "10:20", "customer = \"Initech\"\nblocked = \"x\""});
  story.add({"fact", "fact", "10:30", "text = \"x\""}).add(update("u", "\"{fact}\"")).add(withdrawal());
  CHECK(of(story.lint(), "correction-due").at(0).message ==
        "Acme and Initech were told fact 3, which was withdrawn by 5, and have not heard since");
  story.add(update("v", "", "customers = [\"acme\"]"));
  CHECK(of(story.lint(), "correction-due").at(0).message ==
        "Initech was told fact 3, which was withdrawn by 5, and has not heard since");
  story.add(update("w", "", "customers = [\"Initech\"]"));
  CHECK(judge(story).empty());
}
