// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::string judge(const Story& story) {
  std::string all;
  for (const auto& finding : story.lint()) {
    if (finding.rule == "dangling-reference" || finding.rule == "wrong-reference") {
      all += (all.empty() ? "" : " ") + std::string(finding.rule);
    }
  }
  return all;
}

std::string with(Step step) {
  Story story;
  story.add(std::move(step));
  return judge(story);
}

}  // namespace

TEST_CASE("a reference names an entry that is there") {
  CHECK(judge(Story()).empty());
  CHECK(with({"d", "done", "11:39", "of = \"99-k3mq7\""}) == "dangling-reference");
  CHECK(with({"d", "done", "11:39", "of = \"9\""}) == "dangling-reference");
  CHECK(with({"f", "fact", "11:39", "text = \"x\"\nproves = [\"99-k3mq7\", \"98-k3mq7\"]"}) ==
        "dangling-reference dangling-reference");
  CHECK(with({"x", "fcat", "11:39", "proves = [\"99-k3mq7\"]\namends = \"99-k3mq7\""}) == "dangling-reference");
}

TEST_CASE("a reference names the kinds that its field takes") {
  CHECK(with({"d", "done", "11:39", "of = \"{fact}\""}) == "wrong-reference");
  CHECK(with({"f", "fact", "11:39", "text = \"x\"\nproves = [\"{question}\"]"}) == "wrong-reference");
  CHECK(with({"f", "fact", "11:39", "text = \"x\"\nanswers = [\"{check}\", \"{question}\"]"}).empty());
  CHECK(with({"u", "update", "11:39", "to = \"team\"\ntext = \"x\"\nknown = [\"{guess}\"]"}).empty());
}

TEST_CASE("a reference names what was there before") {
  auto story = Story::blank();
  story.add({"one", "done", "11:00", "of = \"{two}\""}).add({"two", "task", "11:01", "text = \"x\""});
  CHECK(judge(story) == "wrong-reference");
  auto self = Story::blank();
  self.add({"one", "followup", "11:00", "text = \"x\"\ncarries = [\"{one}\"]"});
  CHECK(judge(self) == "wrong-reference");
}

TEST_CASE("an amendment names an original of its own kind that is not final") {
  CHECK(with({"a", "fact", "11:39", "amends = \"{fact}\"\ntext = \"x\""}).empty());
  CHECK(with({"a", "note", "11:39", "amends = \"{fact}\"\ntext = \"x\""}) == "wrong-reference");
  Story twice;
  twice.add({"a", "fact", "11:39", "amends = \"{fact}\"\ntext = \"x\""});
  twice.add({"b", "fact", "11:39", "amends = \"{a}\"\ntext = \"y\""});
  CHECK(judge(twice) == "wrong-reference");
  for (const auto& [kind, fields] : std::vector<std::pair<std::string, std::string>>{
           {"retraction", "of = \"{worked}\"\nwhy = \"x\""},
           {"redaction", "of = \"{worked}\"\nfield = \"text\"\nwhy = \"x\""},
           {"close", "outcome = \"recorded\"\nheld_to = [\"no-report\"]"}}) {
    Story final;
    final.add({"f", kind, "11:39", fields});
    auto amended = final;
    amended.add({"a", kind, "11:39", "amends = \"{f}\"\nwhy = \"y\""});
    INFO(kind);
    CHECK(judge(amended) == "wrong-reference");
    auto withdrawn = final;
    withdrawn.add({"r", "retraction", "11:39", "of = \"{f}\"\nwhy = \"y\""});
    CHECK(judge(withdrawn) == "wrong-reference");
  }
}

TEST_CASE("an amendment may be withdrawn but is not what others point to") {
  Story story;
  story.add({"a", "fact", "11:39", "amends = \"{fact}\"\ntext = \"x\""});
  auto withdrawn = story;
  withdrawn.add({"r", "retraction", "11:39", "of = \"{a}\"\nwhy = \"y\""});
  CHECK(judge(withdrawn).empty());
  auto redacted = story;
  redacted.add({"r", "redaction", "11:39", "of = \"{a}\"\nfield = \"text\"\nwhy = \"y\""});
  CHECK(judge(redacted).empty());
  auto cited = story;
  cited.add({"u", "update", "11:39", "to = \"team\"\ntext = \"x\"\nknown = [\"{a}\"]"});
  CHECK(judge(cited) == "wrong-reference");
}

TEST_CASE("a wrong reference is cured by an amendment or by withdrawing the entry") {
  Story story;
  story.add({"f", "fact", "11:39", "text = \"x\"\nproves = [\"{question}\"]"});
  CHECK(judge(story) == "wrong-reference");
  auto amended = story;
  amended.add({"a", "fact", "11:39", "amends = \"{f}\"\nproves = [\"{guess}\"]"});
  CHECK(judge(amended).empty());
  auto cleared = story;
  cleared.add({"a", "fact", "11:39", "amends = \"{f}\"\nclears = [\"proves\"]"});
  CHECK(judge(cleared).empty());
  auto worse = story;
  worse.add({"a", "fact", "11:39", "amends = \"{f}\"\nproves = [\"77-k3mq7\"]"});
  CHECK(judge(worse) == "dangling-reference");
  story.add({"r", "retraction", "11:39", "of = \"{f}\"\nwhy = \"x\""});
  CHECK(judge(story).empty());
}

TEST_CASE("an empty reference is told once: where it is required it is missing") {
  Story story;
  auto optional = story;
  optional.add({"f", "waiver", "11:39", "rule = \"no-review\"\nwhy = \"x\"\napproved_by = \"Kim\"\nof = \"\""});
  CHECK(judge(optional) == "dangling-reference");
  story.add({"d", "done", "11:39", "of = \"\""});
  CHECK(judge(story).empty());
}
