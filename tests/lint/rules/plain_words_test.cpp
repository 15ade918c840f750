// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::vector<Finding> told(const std::string& text, std::string_view rule, std::string_view routine = {},
                          const std::string& to = "customer") {
  Story story;
  story.add({"x", "update", "11:39", "to = \"" + to + "\"\ntext = \"" + text + "\"\nfinal = true", "Sam"});
  return of(story.lint(routine), rule);
}

std::string words(int many) {
  std::string text;
  for (int at = 0; at < many; ++at) text += at == 0 ? "Word" : " word";
  return text + ".";
}

constexpr auto pods = "format = \"routine/1\"\n[words]\njargon = [\"pod\"]\n";

}  // namespace

TEST_CASE("jargon is told by what it is, to customers alone") {
  const auto listed = told("Two pods restarted.", "jargon", pods);
  REQUIRE(listed.size() == 1);
  CHECK(listed[0].message == "\"pods\" is a word that customers do not know: say it in theirs");
  CHECK(told("Two pods restarted.", "jargon").empty());
  CHECK(told("Two pods restarted.", "jargon", pods, "team").empty());
  REQUIRE(told("We moved you to 10.20.4.17.", "jargon").size() == 1);
  CHECK(told("We saw a KeyError.", "jargon")[0].message.find("stack trace") != std::string::npos);
}

TEST_CASE("a long sentence and a long message are told, once") {
  CHECK(told(words(25), "long-message").empty());
  const auto sentence = told(words(26), "long-message");
  REQUIRE(sentence.size() == 1);
  CHECK(sentence[0].message.find("has 26 words") != std::string::npos);
  const auto message = told(words(20) + " " + words(20) + " " + words(26), "long-message");
  REQUIRE(message.size() == 1);
  CHECK(message[0].message == "`text` has 66 words, and more than 60 are not repeated: say less");
  CHECK(told(words(70), "long-message", {}, "team").empty());
}
