// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::string judge(int tasks, bool done = false) {
  auto story = Story::blank();
  story.add({"plan", "plan", "10:48", "text = \"Put Friday's version back\""});
  for (int count = 0; count < tasks; ++count) {
    const auto label = "t" + std::to_string(count);
    story.add({label, "task", "10:50", "text = \"Roll back\"\nwho = \"Alex\"\ndue = 2026-11-23T12:10:00+01:00"});
    if (done) story.add({"d" + label, "done", "10:51", "of = \"{" + label + "}\""});
  }
  return names(of(story.lint(), "plan-too-long"));
}

}  // namespace

TEST_CASE("a plan with its open tasks fits on one screen") {
  CHECK(judge(19).empty());
  CHECK(judge(20) == "plan-too-long");
  CHECK(judge(40, true).empty());
}

TEST_CASE("a long text takes the lines that it wraps to") {
  const auto plan = [](std::size_t words) {
    std::string text;
    for (std::size_t word = 0; word < words; ++word) text += "elevencols ";
    auto story = Story::blank();
    story.add({"plan", "plan", "10:48", "text = \"" + text + "\""});
    return names(of(story.lint(), "plan-too-long"));
  };
  CHECK(plan(6 * 20).empty());
  CHECK(plan(6 * 21) == "plan-too-long");
}
