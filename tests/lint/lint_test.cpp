// SPDX-License-Identifier: MIT
#include "sitrep/lint/lint.h"

#include <catch2/catch.hpp>

#include "lint/rule.h"
#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

UpdateVerdict judge(const Story& story, const Entry& draft, Instant now = noon) {
  const auto log = read_incident(story.text(), path);
  const Routine routine;
  const People people(routine, log);
  return judge_update(log, fold(log, routine, people), draft, {now, {}});
}

Entry draft(std::string_view to = "customer") {
  Entry entry("update");
  entry.set("at", at("12:00"))
      .set("by", std::string("Sam"))
      .set("to", std::string(to))
      .set("text", std::string("It works."));
  return entry;
}

}  // namespace

TEST_CASE("the table names each rule once and says what it is for") {
  for (const auto& rule : rules()) {
    INFO(rule.name);
    CHECK(find_rule(rule.name) == &rule);
    CHECK(!rule.summary.empty());
    CHECK((rule.when == 0 || rule.when == in_history) == (rule.check == nullptr));
    if (rule.when & when_strict) CHECK((rule.when & close_out));
    if (rule.when & (refuses | customers_only)) CHECK((rule.when & each_update));
  }
  CHECK(find_rule("no-such-rule") == nullptr);
}

TEST_CASE("an honest incident passes at every moment of its life") {
  Story story;
  story.close();
  for (std::size_t count = 0; count <= story.size(); ++count) {
    INFO(count);
    const auto then = story.first(count);
    CHECK(faults(then.lint({}, then.last_at())).empty());
  }
}

TEST_CASE("while it is open no close-out rule applies") {
  auto story = Story::blank();
  story.add({"report", "report", "10:14", "customer = \"Acme\"\nblocked = \"it is down\"", "Sam"});
  CHECK(faults(story.lint()).empty());
  CHECK(names(story.judge().unmet) ==
        "no-final-update no-owner no-review unconfirmed-customer untested-repair vague-report watch-cut-short");
}

TEST_CASE("notes while open are not repeated for a closed incident") {
  auto story = Story::blank();
  CHECK(names(story.lint()) == "late-update no-owner no-plan no-voice unnamed-impact");
  story.add({"close", "close", "11:40", "outcome = \"duplicate\"\nsame_as = \"other\"\nheld_to = []"});
  CHECK(names(story.lint()).empty());
}

TEST_CASE("findings are sorted by place and name their file and entry") {
  auto story = Story::blank();
  story.add({"one", "change", "11:00", "text = \"x\""}).add({"two", "change", "11:10", "text = \"y\""});
  const auto findings = story.lint({}, at("10:20").instant);
  REQUIRE(names(findings) == "change-outside-plan*2 future-time*2 unapproved-change*2");
  for (std::size_t each = 1; each < findings.size(); ++each) CHECK(findings[each - 1].place <= findings[each].place);
  for (const auto& finding : findings) {
    CHECK(finding.path == path);
    CHECK(finding.place.line > 0);
    CHECK(finding.message.find('\n') == std::string::npos);
  }
  CHECK(findings.back().entry == story.id("two"));
}

TEST_CASE("a file of another format is not judged any further") {
  CHECK(names(lint("format = \"incident/2\"\n\n[[facts]]\nid = \"x\"\n")) == "unknown-format");
  CHECK(names(lint("")) == "unknown-format");
}

TEST_CASE("an empty header is told once and a damaged one hides no entry") {
  CHECK(faults(lint("format = \"incident/1\"\n")) == "missing-field");
  const auto broken = lint(
      "format = \"incident/1\"\n[incident]\nid = \"a\nopened = 2026-11-23T10:14:00+01:00\n\n[[fcat]]\nid = "
      "\"1-k3mq7\"\n");
  CHECK(of(broken, "syntax").size() == 1);
  CHECK(of(broken, "unknown-entry").size() == 1);
  for (const auto& finding : broken) CHECK(finding.place.line > 0);
}

TEST_CASE("two entries of one id do not hide each other's faults") {
  const std::string entry =
      "\n[[update]]\nid = \"1-k3mq7\"\nat = 2026-11-23T10:31:00+01:00\nby = \"Sam\"\nto = \"team\"\ntext = \"x\"\n";
  const auto findings = lint(header + entry + entry);
  CHECK(of(findings, "duplicate-id").size() == 1);
  CHECK(of(findings, "update-without-next").size() == 2);
}

TEST_CASE("a draft is judged by what stands now and only some rules stop it") {
  Story story;
  story.drop("final update");
  const auto verdict = judge(story, draft());
  CHECK(names(verdict.refuses) == "missing-answer missing-split update-without-next");
  CHECK(names(verdict.warns) == "late-update");
  for (const auto& finding : verdict.refuses) {
    CHECK(finding.entry.empty());
    CHECK(finding.place.line == 0);
  }
  auto good = draft();
  good.set("final", true)
      .set("known", std::vector<std::string>{story.id("fact")})
      .set("affected", std::string("nobody"));
  CHECK(judge(story, good, at("11:30").instant).refuses.empty());
}

TEST_CASE("what is for customers does not stop a word to the team") {
  auto word = draft("team");
  word.set("by", std::string("Alex")).set("next", at("12:30"));
  CHECK(names(judge(Story(), word).refuses) == "missing-answer");
  CHECK(judge(Story(), word).warns.empty());
  auto to_customer = word;
  to_customer.set("to", std::string("customer"));
  CHECK(names(judge(Story(), to_customer).refuses) == "missing-answer missing-split two-voices");
}

TEST_CASE("neither update nor close goes over the head of a kind that is not known") {
  Story story;
  story.add({"strange", "verdict", "11:39", "text = \"do not close\""});
  CHECK(names(story.judge().unmet) == "unknown-entry");
  CHECK(story.judge().unmet[0].level == Level::error);
  CHECK(of(judge(story, draft()).refuses, "unknown-entry").size() == 1);
  story.add({"retraction", "retraction", "11:39", "of = \"{strange}\"\nwhy = \"a slip\""});
  CHECK(story.judge().unmet.empty());
}

TEST_CASE("what reading a routine found is its findings") {
  const auto page =
      read_page("format = \"routine/1\"\n[owner]\nwhoo = \"x\"\n", "sitrep.toml", *find_page("routine/1"));
  const auto findings = of(lint_page(page, routine_of(page), {noon, {}}), "unknown-key");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].path == "sitrep.toml");
  CHECK(findings[0].level == Level::warning);
  CHECK(findings[0].field == "owner.whoo");
}
