// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

TEST_CASE("a fact that settles a guess says where it was seen") {
  const auto judge = [](const std::string& fields) {
    Story story;
    story.add({"x", "fact", "11:39", "text = \"x\"\n" + fields});
    return names(of(story.lint(), "fact-without-source"));
  };
  CHECK(judge("").empty());
  CHECK(judge("answers = [\"{question}\"]").empty());
  CHECK(judge("proves = [\"{guess}\"]") == "fact-without-source");
  CHECK(judge("disproves = [\"{guess}\"]") == "fact-without-source");
  CHECK(judge("disproves = [\"{guess}\"]\nsource = \"log\"").empty());
}

TEST_CASE("half an hour in somebody is named who is affected") {
  const auto judge = [](const Story& story, std::string_view now) {
    return names(of(story.lint({}, at(now).instant), "unnamed-impact"));
  };
  CHECK(judge(Story::blank(), "10:44").empty());
  CHECK(judge(Story::blank(), "10:45") == "unnamed-impact");
  auto named = Story::blank();
  named.add({"i", "impact", "10:50", "affected = \"not known yet\""});
  CHECK(judge(named, "11:00") == "unnamed-impact");
  named.add({"j", "impact", "10:50", "affected = \"everyone\""});
  CHECK(judge(named, "11:00").empty());
  named.close("\"no-report\"", "recorded");
  CHECK(judge(named, "11:00").empty());
}
