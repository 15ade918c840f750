// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

TEST_CASE("a timeline says what is missing from it in one finding") {
  const auto judge = [](Story story, const std::string& outcome = "resolved") {
    story.close("\"unconfirmed-customer\", \"stale-confirmation\", \"confirmed-by-team\"", outcome);
    const auto found = of(story.lint(), "timeline-gap");
    return found.empty() ? "" : found.at(0).message;
  };
  CHECK(judge(Story()).empty());
  CHECK(judge(Story::blank()) == "the timeline does not say when it was reported, reproduced, changed and confirmed");
  CHECK(judge(Story::blank(), "unconfirmed") ==
        "the timeline does not say when it was reported, reproduced and changed");
  CHECK(judge(Story::blank(), "false-alarm").empty());
  Story other;
  other.put({"repro", "trial", "10:26", "text = \"x\"\nresult = \"cannot\""}).drop("change");
  CHECK(judge(other) == "the timeline does not say when it was changed");
  other.put({"plan", "plan", "10:48", "text = \"The hoster repairs it\"\nkind = \"external\""});
  CHECK(judge(other).empty());
  Story unseen;
  unseen.drop("repro");
  CHECK(judge(unseen) == "the timeline does not say when it was reproduced");
}

TEST_CASE("who approves their own work is told of it and noted where alone") {
  const auto judge = [](Story story) {
    story.close();
    const auto found = of(story.lint(), "self-approved");
    return found.empty() ? "" : std::string(in_words(found.at(0).level));
  };
  const Step own{"change", "change", "11:05", "text = \"x\"\napproved_by = \"Alex\"", "Alex"};
  CHECK(judge(Story().put(own)) == "warning");
  CHECK(judge(Story().put(
            {"change", "change", "11:05", "text = \"x\"\nwho = \"Kim\"\napproved_by = \"kim\"", "Alex"})) == "warning");
  CHECK(judge(Story().put({"change", "change", "11:05", "text = \"x\"\nwho = \"Kim\"\napproved_by = \"Alex\"", "Alex"}))
            .empty());
  CHECK(judge(Story()
                  .put({"owner", "owner", "10:16", "name = \"Alex\""})
                  .put({"voice", "voice", "10:17", "name = \"alex\""})
                  .put(own)) == "note");
  CHECK(judge(Story().add({"w", "waiver", "11:39", "rule = \"no-review\"\nwhy = \"x\"\napproved_by = \"Mina\""})) ==
        "warning");
  CHECK(
      judge(Story().add({"w", "waiver", "11:39", "rule = \"no-review\"\nwhy = \"x\"\napproved_by = \"Kim\""})).empty());
  auto open = Story();
  open.put(own);
  CHECK(of(open.lint(), "self-approved").empty());
}

TEST_CASE("a close that came since the base is held to what the routine asked there") {
  Story story;
  story.close("\"unconfirmed-customer\", \"stale-confirmation\", \"confirmed-by-team\", \"watch-cut-short\"");
  const auto log = read_incident(story.text(), path);
  Routine base;
  base.watch_for = Minutes(40);
  base.strict = true;
  Surroundings around{noon, {}};
  CHECK(of(lint_incident(log, base, around), "short-close").empty());
  around.base_routine = &base;
  around.is_new = [](std::string_view) { return false; };
  CHECK(of(lint_incident(log, base, around), "short-close").empty());
  around.is_new = [](std::string_view) { return true; };
  const auto found = of(lint_incident(log, base, around), "short-close");
  REQUIRE(found.size() == 2);
  const auto both = found[0].message + found[1].message;
  CHECK(both.find("no-weak-spot") != std::string::npos);
  CHECK(both.find("the routine asks for 40 min") != std::string::npos);
}
