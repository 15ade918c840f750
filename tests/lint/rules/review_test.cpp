// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::string booked(const std::string& when, std::string_view routine = {}) {
  Story story;
  story.put({"review", "review", "11:36", "when = " + rfc3339(at(when))});
  return names(story.judge("resolved", routine).unmet);
}

}  // namespace

TEST_CASE("the review is within the routine's time counted from now") {
  CHECK(booked("2026-11-25T12:00:00+01:00").empty());
  CHECK(booked("2026-11-25T12:01:00+01:00") == "no-review");
  CHECK(booked("2026-11-25T12:01:00+01:00", "format = \"routine/1\"\n[review]\nwithin = \"3d\"\n").empty());
  Story two;
  two.add({"again", "review", "11:39", "when = 2026-12-24T12:00:00+01:00"});
  CHECK(two.judge().unmet.empty());
  Story late;
  late.put({"review", "review", "11:36", "when = 2026-12-24T12:00:00+01:00"}).close();
  CHECK(errors(late.lint()).empty());
}

TEST_CASE("after the review something was kept of it") {
  const auto after = [](const Story& story) {
    auto closed = story;
    closed.close();
    return names(closed.lint({}, at("2026-11-24T10:01:00+01:00").instant));
  };
  Story story;
  CHECK(after(story).empty());
  story.drop("weak spot").drop("worked").drop("followup");
  CHECK(after(story) == "no-steps-saved review-not-held");
  auto lesson = story;
  lesson.add({"l", "lesson", "11:39", "text = \"x\"\nkind = \"worked\""});
  CHECK(after(lesson) == "review-not-held");
  auto followup = story;
  followup.add({"f", "followup", "11:39", "text = \"x\"\nwho = \"Alex\"\ndue = 2026-11-27T17:00:00+01:00"});
  CHECK(after(followup) == "no-steps-saved");
  auto done = story;
  done.add({"d", "done", "11:39", "of = \"{review}\"\ntext = \"nothing to learn\""});
  CHECK(after(done) == "no-steps-saved");
  auto moved = story;
  moved.add({"again", "review", "11:39", "when = 2026-11-25T12:00:00+01:00"});
  CHECK(after(moved).empty());
  story.close();
  CHECK(names(story.lint({}, at("2026-11-24T10:00:00+01:00").instant)).empty());
}
