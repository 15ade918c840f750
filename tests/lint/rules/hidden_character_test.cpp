// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::string level(const std::string& kind, const std::string& fields) {
  auto story = Story::blank();
  story.add({"entry", kind, "10:20", fields});
  const auto found = of(story.lint(), "hidden-character");
  return found.empty() ? "" : std::string(in_words(found[0].level));
}

}  // namespace

TEST_CASE("what cannot be seen is an error in ids and names and a warning in text") {
  CHECK(level("owner", "name = \"Mi\\u200bna\"") == "error");
  CHECK(level("done", "of = \"1-k3mq7\\u200b\"") == "error");
  CHECK(level("report", "customer = \"Ac\\u202eme\"\nblocked = \"x\"") == "error");
  CHECK(level("update", "to = \"team\"\ntext = \"x\"\ncustomers = [\"Acme\", \"In\\u00adi\"]") == "error");
  CHECK(level("confirmation", "who = \"Da\\u200bna\"") == "error");
  CHECK(level("note", "text = \"a\\u202eb\"") == "warning");
  CHECK(level("note", "text = \"a\\u0007b\"") == "warning");
  CHECK(level("note", "text = \"x\"\nx_mine = \"a\\u202eb\"") == "warning");
}

TEST_CASE("line breaks and tabs are fine in text and not in names") {
  CHECK(level("note", "text = \"a\\n\\tb\"").empty());
  CHECK(level("owner", "name = \"Mina\\n\"") == "error");
  CHECK(level("owner", "name = \"Mina\\tP\"") == "error");
}

TEST_CASE("a joiner inside an emoji is fine") { CHECK(level("note", "text = \"👩‍💻 done\"").empty()); }

TEST_CASE("a header's hidden characters are told") {
  auto log = std::string(header);
  log.replace(log.find("Acme cannot"), 4, "Ac\\u200bme");
  CHECK(of(lint(log), "hidden-character").at(0).level == Level::warning);
}
