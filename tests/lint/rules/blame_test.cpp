// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::string judge(Step step) {
  Story story;
  story.add(std::move(step));
  return names(of(story.lint(), "blame"));
}

}  // namespace

TEST_CASE("blame in a guess, a note, a lesson or an update is told") {
  CHECK(judge({"x", "note", "11:39", "text = \"Kim messed up\""}) == "blame");
  CHECK(judge({"x", "guess", "11:39", "text = \"Kim forgot to renew it\""}) == "blame");
  CHECK(judge({"x", "lesson", "11:39", "text = \"Sloppy work\"\nkind = \"weak-spot\""}) == "blame");
  CHECK(judge({"x", "update", "11:39", "to = \"team\"\ntext = \"It is Kim's fault\"\nfinal = true"}) == "blame");
}

TEST_CASE("a fact or a report is what somebody saw or said") {
  CHECK(judge({"x", "fact", "11:39", "text = \"Dana says it is Kim's fault\""}).empty());
  CHECK(judge({"x", "question", "11:39", "text = \"Whose fault?\""}).empty());
}

TEST_CASE("what is corrected or withdrawn is told no more") {
  Story story;
  story.add({"x", "note", "11:38", "text = \"Kim messed up\""});
  story.add({"y", "note", "11:39", "amends = \"{x}\"\ntext = \"The change went out untested\""});
  CHECK(of(story.lint(), "blame").empty());
  Story other;
  other.add({"x", "note", "11:38", "text = \"Kim messed up\""});
  other.add({"y", "retraction", "11:39", "of = \"{x}\"\nwhy = \"not fair\""});
  CHECK(of(other.lint(), "blame").empty());
}
