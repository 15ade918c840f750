// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/page_samples.h"

using namespace sitrep;
using namespace sitrep::sample;

TEST_CASE("a page with all its parts is clean") {
  CHECK(told(playbook(good_playbook)).empty());
  CHECK(told(routine(good_routine)).empty());
  CHECK(told(drill(good_drill)).empty());
}

TEST_CASE("each part of a playbook is asked for, and by one rule alone") {
  for (const char* part : {"title", "blocked", "message"}) {
    const auto at = good_playbook.find("\n" + std::string(part) + " = ") + 1;
    const auto line = good_playbook.substr(at, good_playbook.find('\n', at) + 1 - at);
    CAPTURE(part);
    CHECK(names(playbook(with(good_playbook, line, ""))) == "playbook-incomplete");
    CHECK(names(playbook(with(good_playbook, line, std::string(part) + " = \" \"\n"))) == "playbook-incomplete");
    CHECK(names(playbook(with(good_playbook, line, std::string(part) + " = 1\n"))) == "wrong-type");
  }
  for (const char* part : {"symptoms", "look_first", "logs", "steps"}) {
    const auto at = good_playbook.find("\n" + std::string(part) + " = ") + 1;
    const auto line = good_playbook.substr(at, good_playbook.find('\n', at) + 1 - at);
    CAPTURE(part);
    CHECK(names(playbook(with(good_playbook, line, ""))) == "playbook-incomplete");
    CHECK(names(playbook(with(good_playbook, line, std::string(part) + " = []\n"))) == "playbook-incomplete");
    CHECK(names(playbook(with(good_playbook, line, std::string(part) + " = [\"\", \" \"]\n"))) ==
          "playbook-incomplete");
    CHECK(names(playbook(with(good_playbook, line, std::string(part) + " = [1]\n"))) == "wrong-type");
  }
  CHECK(told(playbook(with(good_playbook, "workaround = \"Send the preview\"\n", ""))).empty());
  const auto found = playbook(with(good_playbook, "steps = [\"Put the version before back\"]", "steps = []"));
  CHECK(told(found) == "playbook-incomplete@8:9 no `steps`: the steps that worked, in this order\n");
  CHECK(found.at(0).field == "steps");
  CHECK(found.at(0).entry.empty());
}

TEST_CASE("each of the five questions is asked for, once, with what would answer it") {
  CHECK(told(routine(with(good_routine, "[owner]\nwho = \"The engineer closest to the failing system\"\n", ""))) ==
        "routine-incomplete@1:1 the page does not say who owns an incident: `who` in [owner]\n");
  CHECK(told(routine(with(good_routine, "where = \"incidents\"\n", ""))) ==
        "routine-incomplete@4:1 the page does not say where it is recorded: `where` in [record]\n");
  CHECK(
      told(routine(with(good_routine, "voice = \"Sam\"\nupdate_every = \"30m\"\n", ""))) ==
      "routine-incomplete@6:1 the page does not say who writes to customers, and how often: `voice` and `update_every` in "
      "[customer]\n");
  CHECK(
      told(routine(with(good_routine, "joins = \"When the repair changes what customers see\"\n", ""))) ==
      "routine-incomplete@9:1 the page does not say when product joins, and when it stays out: `joins` in [product]\n");
  CHECK(
      told(routine(with(good_routine, "means = \"The customer has done the thing that failed\"", "means = \"\""))) ==
      "routine-incomplete@12:1 the page does not say what must have happened before anything is called fixed: `means` in "
      "[fixed]\n");
  CHECK(names(routine(with(good_routine, "\"30m\"", "\"soon\""))) == "wrong-type");
}

TEST_CASE("each part of a drill is asked for, and something has to happen before it is over") {
  CHECK(told(drill(with(good_drill, "truth = \"A retry\"\n", ""))) ==
        "drill-incomplete@1:1 no `truth`: what was wrong all along, told at the end\n");
  CHECK(names(drill(good_drill.substr(0, good_drill.find("[[inject]]")))) == "drill-incomplete");
  CHECK(told(drill(with(good_drill, "text = \"Two charges?\"\n", ""))) ==
        "missing-field@6:1 this inject lacks `text`: what the team hears or sees\n");
  CHECK(told(drill(with(good_drill, "\"0m\"", "\"20m\""))).empty());
  CHECK(
      told(drill(with(good_drill, "\"0m\"", "\"21m\""))) ==
      "drill-incomplete@7:9 this comes after 21 minutes, and the drill is over after 20 minutes: nobody will hear of it\n");
}

TEST_CASE("one page is fifty lines and four hundred words") {
  const auto steps = [](int count, const std::string& step) {
    std::string all = "steps = [";
    for (int at = 0; at < count; ++at) all += "\"" + step + "\", ";
    return with(good_playbook, "steps = [\"Put the version before back\"]", all + "]");
  };
  // Fourteen lines stand around the steps.
  CHECK(told(playbook(steps(36, "go"))).empty());
  CHECK(told(playbook(steps(37, "go"))) == "playbook-too-long@1:1 it takes 51 lines of 80 columns; one page has 50\n");
  std::string ten = "a b c d e f g h i j";
  CHECK(told(playbook(steps(32, ten))).empty());
  CHECK_THAT(told(playbook(steps(33, ten))), Catch::Contains("words; what is read in two minutes has 400"));
  const std::string wide(81, 'w');
  CHECK(names(playbook(steps(19, wide))) == "playbook-too-long");  // each takes two lines

  std::string checks = "[start]\nchecks = [";
  for (int at = 0; at < 60; ++at) checks += "\"look\", ";
  CHECK(names(routine(good_routine + checks + "]\n")) == "routine-too-long");
  std::string people;
  for (int at = 0; at < 60; ++at) people += "[[person]]\nname = \"Sam\"\nrole = \"support\"\nreach = \"room 4\"\n";
  CHECK(told(routine(good_routine + people)).empty());  // the list is for the program
}
