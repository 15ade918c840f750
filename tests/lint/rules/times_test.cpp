// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::size_t future(const std::string& when, const std::string& more = {}) {
  auto story = Story::blank();
  story.add({"note", "note", when, "text = \"x\"\n" + more});
  return of(story.lint(), "future-time").size();
}

}  // namespace

TEST_CASE("what happened lies neither after now nor after it was written down") {
  CHECK(future("12:00") == 0);
  CHECK(future("2026-11-23T12:00:59+01:00") == 0);
  CHECK(future("12:01") == 1);
  CHECK(future("10:31", "logged = 2026-11-23T10:31:00+01:00") == 0);
  CHECK(future("10:31", "logged = 2026-11-23T10:30:00+01:00") == 1);
  CHECK(future("10:31", "logged = 2026-11-23T09:45:00Z") == 0);
}

TEST_CASE("times to come and withdrawn entries are not in the future") {
  auto story = Story::blank();
  story.add({"task", "task", "11:00", "text = \"x\"\nwho = \"A\"\ndue = 2027-01-01T00:00:00Z"});
  CHECK(of(story.lint(), "future-time").empty());
  story.add({"late", "note", "15:00", "text = \"x\""});
  CHECK(of(story.lint(), "future-time").size() == 1);
  auto amended = story;
  amended.add({"a", "note", "11:00", "amends = \"{late}\""});
  CHECK(of(amended.lint(), "future-time").empty());
  story.add({"r", "retraction", "11:30", "of = \"{late}\"\nwhy = \"x\""});
  CHECK(of(story.lint(), "future-time").empty());
}

TEST_CASE("an answer before its question is a note") {
  const auto judge = [](const std::string& kind, const std::string& when, const std::string& fields) {
    Story story;
    story.add({"x", kind, when, fields});
    return of(story.lint(), "backward-time");
  };
  CHECK(judge("done", "10:49", "of = \"{task}\"").size() == 1);
  CHECK(judge("done", "10:50", "of = \"{task}\"").empty());
  CHECK(judge("done", "2026-11-23T09:50:30Z", "of = \"{task}\"").empty());
  CHECK(judge("fact", "10:18", "text = \"x\"\ndisproves = [\"{guess}\"]\nanswers = [\"{question}\"]").size() == 2);
  CHECK(judge("change", "11:04", "text = \"x\"\nundoes = \"{change}\"").size() == 1);
  CHECK(judge("retraction", "10:00", "of = \"{task}\"\nwhy = \"x\"").empty());
  CHECK(judge("done", "10:49", "of = \"{task}\"").at(0).level == Level::note);
}
