// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

constexpr auto listed =
    "format = \"routine/1\"\n[[person]]\nname = \"Mina\"\naka = [\"mpatel\"]\n[[person]]\nname = \"Sam\"\n"
    "[[person]]\nname = \"Alex\"\n[[person]]\nname = \"Kim\"\n";

std::string judge(Step step, std::string_view rule, std::string_view routine = {}) {
  Story story;
  story.add(std::move(step));
  return names(of(story.lint(routine), rule));
}

}  // namespace

TEST_CASE("a team in any field that takes a person is told") {
  const std::string rule = "team-as-person";
  CHECK(judge({"x", "voice", "11:39", "name = \"Support\""}, rule) == rule);
  CHECK(judge({"x", "join", "11:39", "name = \"everyone\""}, rule) == rule);
  CHECK(judge({"x", "question", "11:39", "text = \"x\"\nto = \"the backend team\""}, rule) == rule);
  CHECK(judge({"x", "change", "11:39", "text = \"x\"\nwho = \"ops\"\napproved_by = \"management\""}, rule) ==
        rule + "*2");
  CHECK(judge({"x", "followup", "11:39", "text = \"x\"\nwho = \"QA\"\ndue = 2026-11-27T17:00:00+01:00"}, rule) == rule);
}

TEST_CASE("customers and guests and who wrote it down are not judged") {
  const std::string rule = "team-as-person";
  CHECK(judge({"x", "join", "11:39", "name = \"Support\"\nfrom = \"Hosting Ltd\""}, rule).empty());
  CHECK(
      judge({"x", "report", "11:39", "customer = \"Engineering\"\nblocked = \"log in\"\nreporter = \"the team\""}, rule)
          .empty());
  CHECK(judge({"x", "note", "11:39", "text = \"x\"", "support"}, rule).empty());
}

TEST_CASE("a correction or a withdrawal settles it") {
  Story story;
  story.add({"x", "voice", "11:39", "name = \"Support\""});
  auto amended = story;
  amended.add({"a", "voice", "11:39", "amends = \"{x}\"\nname = \"Sam\""});
  CHECK(of(amended.lint(), "team-as-person").empty());
  story.add({"r", "retraction", "11:39", "of = \"{x}\"\nwhy = \"x\""});
  CHECK(of(story.lint(), "team-as-person").empty());
}

TEST_CASE("a name that the routine does not list is a warning while open") {
  const std::string rule = "unknown-person";
  CHECK(judge({"x", "join", "11:39", "name = \"Alec\""}, rule).empty());
  CHECK(judge({"x", "join", "11:39", "name = \"Alec\""}, rule, listed) == rule);
  CHECK(judge({"x", "join", "11:39", "name = \"MPATEL\""}, rule, listed).empty());
  CHECK(judge({"x", "join", "11:39", "name = \"Sam Jones\""}, rule, listed).empty());
  CHECK(judge({"x", "join", "11:39", "name = \"everyone\""}, rule, listed).empty());
  CHECK(judge({"x", "join", "11:39", "name = \"Joe\"\nfrom = \"Hosting Ltd\""}, rule, listed).empty());
  Story story;
  story.add({"x", "join", "11:39", "name = \"Aelx\""});
  const auto found = of(story.lint(listed), rule);
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "`name` of join 27 is \"Aelx\", whom the routine does not list; did you mean Alex?");
  CHECK(found[0].cure == "sitrep amend 27 name=Alex");
  story.close();
  CHECK(of(story.lint(listed), rule).empty());
}

TEST_CASE("the voice of that moment speaks to the customer") {
  const auto by = [](const std::string& who, const std::string& more = {}) {
    Story story;
    story.add({"x", "update", "11:39", "to = \"customer\"\ntext = \"x\"\nfinal = true\n" + more, who});
    return names(of(story.lint(), "two-voices"));
  };
  CHECK(by("Sam").empty());
  CHECK(by("sam").empty());
  CHECK(by("Alex") == "two-voices");
  CHECK(by("Alex", "who = \"Sam\"").empty());
  CHECK(by("Sam", "who = \"Alex\"") == "two-voices");
  Story later;  // Sam was the voice when the updates went out
  later.add({"x", "voice", "11:39", "name = \"Alex\""});
  CHECK(of(later.lint(), "two-voices").empty());
  Story none;
  none.drop("voice");
  CHECK(of(none.lint(), "two-voices").empty());
}

TEST_CASE("the room is as large as the routine says") {
  auto story = Story::blank();
  for (const std::string name : {"A", "B", "C", "D"}) story.add({name, "join", "11:00", "name = \"" + name + "\""});
  story.add({"owner", "owner", "11:00", "name = \"Mina\""});
  CHECK(of(story.lint(), "crowded-room").empty());
  story.add({"again", "join", "11:00", "name = \"a\""});
  CHECK(of(story.lint(), "crowded-room").empty());
  story.add({"voice", "voice", "11:01", "name = \"Sam\""});
  CHECK(of(story.lint(), "crowded-room").size() == 1);
  CHECK(of(story.lint("format = \"routine/1\"\n[room]\nlimit = 6\n"), "crowded-room").empty());
  story.add({"x", "leave", "11:02", "name = \"D\""});
  CHECK(of(story.lint(), "crowded-room").empty());
}
