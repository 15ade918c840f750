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

TEST_CASE("a value of another type says what it is and what it has to be") {
  CHECK(message("note", "text = 7") == "`text` of note 1 is a number; it has to be a string");
  const auto odd = of(faults_of("update", "to = \"team\"\ntext = \"x\"\nfinal = \"yes\""), "wrong-type");
  CHECK(odd.at(0).message == "`final` of update 1 is a string; it has to be true or false");
  CHECK(message("check", "text = \"x\"\ndue = \"2026-11-23T11:00:00+01:00\"").find("without quotation marks") !=
        std::string::npos);
  CHECK(names(faults_of("check", "text = \"x\"\ndue = 2026-11-23")) == "wrong-type");
  CHECK(names(faults_of("check", "text = \"x\"\ndue = 11:00:00")) == "wrong-type");
  CHECK(names(faults_of("fact", "text = \"x\"\nproves = \"1-k3mq1\"")) == "wrong-type");
  CHECK(names(faults_of("fact", "text = [\"x\"]")) == "wrong-type");
  CHECK(names(faults_of("fact", "text = 1.5")) == "wrong-type");
}

TEST_CASE("a date-time without its offset is naive-time and nothing else") {
  CHECK(names(faults_of("check", "text = \"x\"\ndue = 2026-11-23T11:00:00")) == "naive-time");
  CHECK(names(faults_of("note", "text = 2026-11-23T11:00:00")) == "wrong-type");
}
