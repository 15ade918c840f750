// SPDX-License-Identifier: MIT
// A waiver sets one close-out rule aside, in the open: for the entry that it names or for all that came before it.
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

Step waiver(const std::string& rule, const std::string& more = {}) {
  return {"waiver", "waiver", "11:39",
          "rule = \"" + rule + "\"\nwhy = \"nobody is there at night\"\napproved_by = \"Kim\"\n" + more};
}

}  // namespace

TEST_CASE("a waiver moves its rule from unmet to waived with its reason") {
  Story story;
  story.drop("review").drop("done watch").add(waiver("watch-cut-short"));
  const auto verdict = story.judge();
  CHECK(names(verdict.unmet) == "no-review");
  REQUIRE(names(verdict.waived) == "watch-cut-short");
  CHECK(verdict.waived[0].waived == "nobody is there at night");
}

TEST_CASE("in lint a waived error is a warning and says why") {
  Story story;
  story.drop("review").add(waiver("no-review")).close();
  const auto findings = story.lint();
  REQUIRE(names(findings) == "no-review");
  CHECK(findings[0].level == Level::warning);
  CHECK(findings[0].waived == "nobody is there at night");
}

TEST_CASE("a waiver with `of` covers that entry alone") {
  Story story;
  story.after("task", {"other", "task", "10:51", "text = \"More\"\nwho = \"Sam\"\ndue = 2026-11-23T11:20:00+01:00"});
  story.drop("done task");
  CHECK(names(story.judge().unmet) == "open-work*2");
  auto one = story;
  one.add(waiver("open-work", "of = \"{other}\""));
  CHECK(names(one.judge().unmet) == "open-work");
  CHECK(one.judge().unmet[0].entry == one.id("task"));
  CHECK(one.judge().waived[0].entry == one.id("other"));
  auto all = story;
  all.add(waiver("open-work"));
  CHECK(all.judge().unmet.empty());
}

TEST_CASE("a waiver covers only what came before it") {
  Story story;
  story.drop("done task").add(waiver("open-work"));
  story.add({"late", "task", "11:39", "text = \"More\"\nwho = \"Sam\"\ndue = 2026-11-23T11:55:00+01:00"});
  CHECK(names(story.judge().unmet) == "open-work");
  CHECK(story.judge().unmet[0].entry == story.id("late"));
}

TEST_CASE("a change after the waiver is not covered where it brings the fault about") {
  for (const std::string rule : {"untested-repair", "watch-cut-short", "no-final-update", "stale-confirmation"}) {
    INFO(rule);
    Story story;
    story.add(waiver(rule))
        .add({"late change", "change", "11:50", "text = \"Retries\"\napproved_by = \"Kim\"", "Alex"});
    CHECK(names(story.judge().unmet).find(rule) != std::string::npos);
    CHECK(story.judge().waived.empty());
  }
}

TEST_CASE("a waiver of the report covers the confirmation of that report") {
  Story story;
  story.put({"confirmation", "confirmation", "11:04",
             "report = \"{report}\"\ncustomer = \"Acme\"\naction = \"export an invoice\"\nresult = \"works\"\n"
             "who = \"Dana (Acme)\""});
  story.add(waiver("stale-confirmation", "of = \"{report}\""));
  CHECK(story.judge().unmet.empty());
  CHECK(names(story.judge().waived) == "stale-confirmation");
}

TEST_CASE("unconfirmed-customer is never waived") {
  Story story;
  story.drop("confirmation").add(waiver("unconfirmed-customer"));
  CHECK(names(story.judge().unmet) == "unconfirmed-customer");
  story.close();
  CHECK(errors(story.lint()) == "unconfirmed-customer unknown-word");
}

TEST_CASE("a waiver names a close-out rule") {
  for (const std::string rule : {"late-update", "no-reviw", "short-close", "other-action", "syntax"}) {
    INFO(rule);
    Story story;
    story.add(waiver(rule));
    CHECK(errors(story.lint()) == "unknown-word");
    story.add({"retraction", "retraction", "11:40", "of = \"{waiver}\"\nwhy = \"a slip\""});
    CHECK(errors(story.lint()).empty());
  }
  Story near;
  near.add(waiver("no-reviw"));
  CHECK(near.lint()[0].message.find("did you mean `no-review`?") != std::string::npos);
}

TEST_CASE("a waiver ends with a reopen and with its own withdrawal") {
  Story story;
  story.drop("review").add(waiver("no-review"));
  auto reopened = story;
  reopened.close().add({"reopen", "reopen", "11:45", "why = \"Again\""});
  CHECK(names(reopened.judge().unmet) == "no-review stale-confirmation");
  story.add({"retraction", "retraction", "11:40", "of = \"{waiver}\"\nwhy = \"a slip\""});
  CHECK(names(story.judge().unmet) == "no-review");
}

TEST_CASE("a waiver after the close still sets the rule aside") {
  Story story;
  story.drop("review").close().add(waiver("no-review"));
  CHECK(errors(story.lint()).empty());
  CHECK(faults(story.lint()) == "no-review");
}
