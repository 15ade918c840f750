// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

Story with(const std::string& from, const std::string& until, const std::string& done,
           const std::string& text = "quiet") {
  Story story;
  story.drop("watch").drop("done watch");
  story.add({"w", "watch", from, "who = \"Sam\"\nuntil = " + rfc3339(at(until)) + "\nsignals = \"x\"", "Sam"});
  if (!done.empty())
    story.add({"d", "done", done, "of = \"{w}\"" + (text.empty() ? "" : "\ntext = \"" + text + "\""), "Sam"});
  return story;
}

std::string said(const Story& story, std::string_view now = "12:00") {
  const auto found = story.judge("resolved", {}, at(now).instant).unmet;
  return found.empty() ? "" : found.at(0).message;
}

}  // namespace

TEST_CASE("a watch lasts its time past the last change and its own beginning") {
  CHECK(said(with("11:05", "11:25", "11:25")).empty());
  CHECK(said(with("10:50", "11:25", "11:26")).empty());
  CHECK(said(with("11:10", "11:30", "11:30")).empty());
  CHECK(said(with("11:10", "11:29", "11:30")) == "Sam's watch (25) ends at 11:29; it has to last until 11:30");
  CHECK(said(with("10:30", "11:24", "11:30")) == "Sam's watch (25) ends at 11:24; it has to last until 11:25");
  CHECK(said(with("11:10", "2026-11-23T11:10:01+01:00", "11:50")) ==
        "Sam's watch (25) ends at 11:10; it has to last until 11:30");
}

TEST_CASE("what was seen is said at the end and not before") {
  CHECK(said(with("11:10", "11:30", "")) == "nothing says what was seen on Sam's watch (25)");
  CHECK(said(with("11:10", "11:30", "11:31", "")) == "26 does not say what was seen on Sam's watch (25)");
  CHECK(said(with("11:10", "11:30", "11:29")) == "Sam's watch (25) was ended at 11:29; it had to last until 11:30");
  const auto story = with("11:10", "11:30", "");
  CHECK(story.judge().unmet.at(0).cure == "sitrep done 25 --text \"WHAT WAS SEEN\"");
}

TEST_CASE("a watch that is running says until when") {
  const auto story = with("11:10", "11:48", "");
  CHECK(said(story, "11:29") == "Sam is on watch until 11:48, in 19 minutes");
  CHECK(story.judge("resolved", {}, at("11:29").instant).unmet.at(0).cure.empty());
  CHECK(said(story, "11:30") == "nothing says what was seen on Sam's watch (25)");
}

TEST_CASE("one watch that is enough is enough") {
  auto story = with("11:10", "11:30", "11:31");
  story.add({"more", "watch", "11:50", "who = \"Kim\"\nuntil = 2026-11-23T11:51:00+01:00\nsignals = \"x\""});
  CHECK(said(story).empty());
}

TEST_CASE("without a change it counts from the beginning of the watch") {
  auto story = with("11:10", "11:30", "11:31");
  story.drop("change");
  CHECK(said(story).empty());
  auto none = Story();
  none.drop("change").drop("watch");
  CHECK(said(none) == "nobody has been on watch for 20 minutes");
  CHECK(none.judge().unmet.at(0).cure == "sitrep watch SIGNALS --who NAME --for 20m");
}

TEST_CASE("the routine says how long and a close remembers it") {
  const auto story = with("11:10", "11:30", "11:31");
  const auto longer = "format = \"routine/1\"\n[fixed]\nwatch_for = \"1h\"\n";
  CHECK(names(story.judge("resolved", longer).unmet) == "watch-cut-short");
  auto closed = story;
  closed.close();
  CHECK(errors(closed.lint(longer)).empty());
}

TEST_CASE("a close whose watched_for was shortened by hand lets no watch of a second pass") {
  auto story = with("11:10", "2026-11-23T11:10:01+01:00", "11:50");
  story.add(
      {"close", "close", "11:55",
       "outcome = \"resolved\"\nwatched_for = \"1s\"\n"
       "held_to = [\"unconfirmed-customer\", \"stale-confirmation\", \"confirmed-by-team\", \"watch-cut-short\"]"});
  CHECK(errors(story.lint()) == "watch-cut-short");
}
