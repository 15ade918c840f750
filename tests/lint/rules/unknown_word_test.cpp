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

TEST_CASE("a word outside its list suggests the nearest") {
  CHECK(message("plan", "text = \"x\"\nkind = \"rolback\"").find("did you mean `rollback`?") != std::string::npos);
  CHECK(message("plan", "text = \"x\"\nkind = \"prayer\"").find("the words are rollback") != std::string::npos);
  CHECK(names(faults_of("lesson", "text = \"x\"\nkind = \"worked\"")).empty());
}

TEST_CASE("an empty word is told once: where it is required it is missing") {
  CHECK(names(faults_of("plan", "text = \"x\"\nkind = \"\"")) == "unknown-word");
  CHECK(names(faults_of("lesson", "text = \"x\"\nkind = \"\"")) == "missing-field");
}

TEST_CASE("clears names optional fields of the kind") {
  const auto judge = [](const std::string& clears) {
    auto story = Story::blank();
    story.add({"fact", "fact", "10:20", "text = \"x\"\nsource = \"y\""});
    story.add({"a", "fact", "10:20", "amends = \"{fact}\"\nclears = [\"" + clears + "\"]"});
    return names(story.lint({}, at("10:20").instant));
  };
  CHECK(judge("source").empty());
  CHECK(judge("text") == "unknown-word");
  CHECK(judge("sorce") == "unknown-word");
  CHECK(judge("at") == "unknown-word");
}
