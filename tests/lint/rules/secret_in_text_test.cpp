// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::vector<Finding> told(Step step, std::string_view routine = {}) {
  Story story;
  story.add(std::move(step));
  return of(story.lint(routine), "secret-in-text");
}

}  // namespace

TEST_CASE("a secret is told by place and kind, and never repeated") {
  const auto findings = told({"x", "note", "11:39", "text = \"log in with password EXAMPLE-Winter42!\""});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.find("`text` of note") == 0);
  CHECK(findings[0].message.find("a password") != std::string::npos);
  CHECK(findings[0].message.find("Winter") == std::string::npos);
  CHECK(findings[0].cure.find("--field text WHY") != std::string::npos);
  CHECK(findings[0].place.width == 17);
}

TEST_CASE("any text of any entry, in lists and unknown fields too") {
  CHECK(told({"x", "fact", "11:39", "text = \"x\"\nsource = \"password: EXAMPLEtoor99\""}).size() == 1);
  CHECK(told({"x", "note", "11:39", "text = \"x\"\nx_more = \"password: EXAMPLEtoor99\""}).size() == 1);
  CHECK(told({"x", "update", "11:39",
              "to = \"team\"\ntext = \"x\"\nfinal = true\ncustomers = [\"Acme\", \"card 4111 1111 1111 1111\"]"})
            .size() == 1);
}

TEST_CASE("a withdrawn entry still stands in the file, a blanked value does not") {
  Story story;
  story.add({"x", "note", "11:38", "text = \"password: EXAMPLEtoor99\""});
  story.add({"y", "retraction", "11:39", "of = \"{x}\"\nwhy = \"a slip\""});
  CHECK(of(story.lint(), "secret-in-text").size() == 1);
  CHECK(told({"x", "note", "11:39", "text = \"[redacted]\""}).empty());
}

TEST_CASE("a message is told once, and as a draft before it is written") {
  CHECK(told({"x", "update", "11:39", "to = \"team\"\ntext = \"password: EXAMPLEtoor99\"\nfinal = true"}).size() == 1);
  const auto log = read_incident(Story().text(), path);
  const Routine routine;
  const People people(routine, log);
  Entry draft("update");
  draft.set("at", at("12:00")).set("by", std::string("Sam")).set("to", std::string("customer"));
  draft.set("text", std::string("Your password is EXAMPLE-Winter42!"));
  const auto verdict = judge_update(log, fold(log, routine, people), draft, {noon, {}});
  CHECK(of(verdict.warns, "secret-in-text").size() == 1);
}
