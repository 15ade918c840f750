// SPDX-License-Identifier: MIT
// None of these closes it as resolved.
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

Step confirmation(const std::string& when, const std::string& result = "works",
                  const std::string& who = "who = \"Dana (Acme)\"", const std::string& report = "report") {
  return {"confirmation", "confirmation", when,
          "report = \"{" + report + "}\"\ncustomer = \"Acme\"\naction = \"export an invoice\"\nresult = \"" + result +
              "\"\n" + who,
          "Sam"};
}

std::string unmet(const Story& story) { return names(story.judge().unmet); }

Step again(Step step) {
  step.label = "again";
  return step;
}

}  // namespace

TEST_CASE("the words of each missing confirmation and the command that meets it") {
  Story none;
  none.drop("confirmation");
  const auto found = none.judge().unmet;
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "Acme has not confirmed that they can export an invoice");
  CHECK(found[0].cure == "sitrep confirm --who NAME");
  Story fails;
  fails.add(again(confirmation("11:39", "fails")));
  REQUIRE(unmet(fails) == "unconfirmed-customer");
  CHECK(fails.judge().unmet[0].message == "Acme could still not export an invoice at 11:39 (27)");
}

TEST_CASE("the latest confirmation decides") {
  Story story;
  story.add(again(confirmation("11:38", "fails")));
  CHECK(unmet(story) == "unconfirmed-customer");
  story.add({"third", "confirmation", "11:39", confirmation("").fields});
  CHECK(unmet(story).empty());
}

TEST_CASE("a confirmation counts from the minute of the last change that touches its report") {
  const auto at_minute = [](const std::string& when) {
    Story story;
    story.put(confirmation(when));
    return unmet(story);
  };
  CHECK(at_minute("11:04") == "stale-confirmation");
  CHECK(at_minute("11:05").empty());
  CHECK(at_minute("2026-11-23T11:05:59+01:00").empty());
  Story two;
  two.after("report", {"other", "report", "10:15",
                       "customer = \"Initech\"\nblocked = \"log in\"\nfirst_seen = 2026-11-23T10:09:00+01:00"});
  two.add({"c", "change", "11:39", "text = \"x\"\napproved_by = \"Kim\"\nreports = [\"{other}\"]", "Alex"});
  CHECK(unmet(two).find("stale-confirmation") == std::string::npos);
}

TEST_CASE("a withdrawn change and a withdrawn confirmation") {
  Story story;
  story.add({"c", "change", "11:39", "text = \"x\"\napproved_by = \"Kim\"", "Alex"});
  CHECK(unmet(story) == "no-final-update stale-confirmation untested-repair watch-cut-short");
  story.add({"r", "retraction", "11:39", "of = \"{c}\"\nwhy = \"it was on the test system\""});
  CHECK(unmet(story).empty());
  story.add({"s", "retraction", "11:39", "of = \"{confirmation}\"\nwhy = \"a mix-up\""});
  CHECK(unmet(story) == "unconfirmed-customer");
}

TEST_CASE("a confirmation from before a reopen does not count again") {
  Story story;
  story.close().add({"reopen", "reopen", "11:45", "why = \"It failed again\""});
  CHECK(unmet(story) == "stale-confirmation");
  CHECK(story.judge().unmet[0].message == "Acme confirmed at 11:25 (20), before reopen 28 at 11:45");
  story.add(again(confirmation("11:50")));
  CHECK(unmet(story).empty());
}

TEST_CASE("a confirmation for another report is none for this one") {
  Story story;
  story.after("report", {"other", "report", "10:15",
                         "customer = \"Initech\"\nblocked = \"log in\"\nfirst_seen = 2026-11-23T10:09:00+01:00"});
  REQUIRE(unmet(story) == "unconfirmed-customer");
  const auto found = story.judge().unmet[0];
  CHECK(found.message == "Initech has not confirmed that they can log in");
  CHECK(found.cure == "sitrep confirm --report 2 --who NAME");
  story.add({"r", "retraction", "11:39", "of = \"{other}\"\nwhy = \"filed twice\""});
  CHECK(unmet(story).empty());
}

TEST_CASE("a withdrawn report leaves nothing to confirm and nothing to close") {
  Story story;
  story.add({"r", "retraction", "11:39", "of = \"{report}\"\nwhy = \"x\""});
  CHECK(unmet(story) == "no-report");
}

TEST_CASE("our own people do not confirm") {
  const auto by = [](const std::string& who) {
    Story story;
    story.after("voice", {"guest", "join", "10:18", "name = \"Joe\"\nfrom = \"Hosting Ltd\""});
    story.after("voice", {"left", "join", "10:18", "name = \"Lee\""});
    story.after("guest", {"gone", "leave", "10:40", "name = \"Lee\""});
    story.put(confirmation("11:25", "works", who));
    return unmet(story);
  };
  CHECK(by("who = \"Dana (Acme)\"").empty());
  CHECK(by("who = \"Mina\"") == "confirmed-by-team");
  CHECK(by("who = \"MINA\"") == "confirmed-by-team");
  CHECK(by("who = \"Sam Jones\"") == "confirmed-by-team");
  CHECK(by("who = \"Alex\"") == "confirmed-by-team");
  CHECK(by("who = \"Lee\"") == "confirmed-by-team");
  CHECK(by("who = \"Joe\"").empty());
  CHECK(by("seen = \"export 4711 in the audit log\"").empty());
}

TEST_CASE("our own word from before the last change is two faults") {
  Story story;
  story.put(confirmation("11:00", "works", "who = \"Mina\""));
  CHECK(unmet(story) == "confirmed-by-team stale-confirmation");
}

TEST_CASE("another action than the one reported is a warning and stops nothing") {
  const auto judge = [](const std::string& action) {
    Story story;
    auto step = confirmation("11:25");
    step.fields.replace(step.fields.find("export an invoice"), 17, action);
    story.put(step);
    CHECK(unmet(story).empty());
    const auto warned = names(story.judge().warns);
    story.close();
    CHECK(faults(story.lint()) == warned);
    return warned;
  };
  CHECK(judge("export an invoice").empty());
  CHECK(judge("To  Export an Invoice.").empty());
  CHECK(judge("the export an invoice").empty());
  CHECK(judge("log in") == "other-action");
  CHECK(judge("export") == "other-action");
}
