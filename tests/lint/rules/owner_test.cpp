// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

TEST_CASE("an owner and a voice are asked for after ten minutes") {
  const auto judge = [](const Story& story, std::string_view now) {
    const auto findings = story.lint({}, at(now).instant);
    return names(of(findings, "no-owner")) + " " + names(of(findings, "no-voice"));
  };
  CHECK(judge(Story::blank(), "10:24") == " ");
  CHECK(judge(Story::blank(), "2026-11-23T10:24:59+01:00") == " ");
  CHECK(judge(Story::blank(), "10:25") == "no-owner no-voice");
  CHECK(of(Story::blank().lint(), "no-owner").at(0).level == Level::note);
  auto named = Story::blank();
  named.add({"owner", "owner", "11:30", "name = \"Mina\""}).add({"voice", "voice", "11:30", "name = \"Sam\""});
  CHECK(judge(named, "12:00") == " ");
  named.add({"r", "retraction", "11:31", "of = \"{owner}\"\nwhy = \"x\""});
  CHECK(judge(named, "12:00") == "no-owner ");
}

namespace {

std::vector<Finding> handoff(Story& story, const std::string& fields) {
  story.add({"handoff", "owner", "11:36", fields});
  return of(story.lint(), "handoff-incomplete");
}

}  // namespace

TEST_CASE("a handoff carries scope and facts and the next update") {
  Story all;
  all.drop("final update");
  REQUIRE(handoff(all, "name = \"Alex\"").size() == 1);
  CHECK(of(all.lint(), "handoff-incomplete")[0].message ==
        "the handoff to Alex (26) lacks the scope, the facts so far and when the customer hears next");
  Story full;
  full.drop("final update");
  CHECK(handoff(full, "name = \"Alex\"\nscope = \"x\"\nfacts = [\"{fact}\"]\nnext_update = 2026-11-23T12:30:00+01:00")
            .empty());
}

TEST_CASE("what there was not to hand over is not asked for") {
  Story told;  // after a final update nothing is promised
  CHECK(handoff(told, "name = \"Alex\"\nscope = \"x\"\nfacts = [\"{fact}\"]").empty());
  auto early = Story::blank();
  early.add({"owner", "owner", "10:15", "name = \"Mina\""});
  CHECK(handoff(early, "name = \"Alex\"\nscope = \"x\"\nnext_update = 2026-11-23T12:30:00+01:00").empty());
}

TEST_CASE("the first owner and the same owner again are no handoff") {
  auto first = Story::blank();
  CHECK(handoff(first, "name = \"Alex\"").empty());
  Story again;
  CHECK(handoff(again, "name = \"mina\"").empty());
  Story other;
  CHECK(handoff(other, "name = \"Alex\"").size() == 1);
  other.add({"more", "owner", "11:36", "amends = \"{handoff}\"\nscope = \"x\"\nfacts = [\"{fact}\"]"});
  CHECK(of(other.lint(), "handoff-incomplete").empty());
}
