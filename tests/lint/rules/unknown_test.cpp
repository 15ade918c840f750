// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

// The faults of a log with this one entry, at 10:20.
std::vector<Finding> faults_of(const std::string& kind, const std::string& fields) {
  auto story = Story::blank();
  story.add({"entry", kind, "10:20", fields});
  return story.lint({}, at("10:20").instant);
}

std::string message(const std::string& kind, const std::string& fields) {
  return faults_of(kind, fields).at(0).message;
}

}  // namespace

TEST_CASE("an unknown key is a warning with a suggestion and x_ keys are anyone's own") {
  const auto findings = faults_of("fact", "text = \"x\"\nsorce = \"y\"\nx_mine = 1");
  REQUIRE(of(findings, "unknown-key").size() == 1);
  CHECK(of(findings, "unknown-key")[0].level == Level::warning);
  CHECK(of(findings, "unknown-key")[0].message == "`sorce` is no field of a fact; did you mean source?");
  CHECK(of(findings, "unknown-key")[0].place == Place{14, 1, 5});
  CHECK(of(findings, "unknown-key")[0].entry == Writer::id(1));
}

TEST_CASE("of an unknown kind only the common fields are judged") {
  CHECK(names(faults_of("fcat", "text = 7\nthing = 1.5")) == "unknown-entry");
  CHECK(names(faults_of("fcat", "logged = \"noon\"")) == "unknown-entry wrong-type");
  CHECK(message("fcat", "text = \"x\"") == "no kind of entry is called `fcat`; did you mean fact?");
}
