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

TEST_CASE("each required field is asked for and an empty text counts as missing") {
  CHECK(names(faults_of("task", "text = \"x\"")) == "missing-field*2");
  CHECK(names(faults_of("task", "text = \"x\"\nwho = \" \"\ndue = 2026-11-23T11:00:00+01:00")) == "missing-field");
  CHECK(message("fact", "source = \"log\"") == "fact 1 lacks `text`");
  CHECK(names(lint(header + std::string("\n[[note]]\ntext = \"x\"\n"), {}, at("10:20").instant)) == "missing-field*3");
}

TEST_CASE("a confirmation needs one of who and seen") {
  const std::string rest = "customer = \"Acme\"\naction = \"x\"\nresult = \"works\"\nreport = \"{report}\"\n";
  const auto judge = [&](const std::string& more) {
    auto story = Story::blank();
    story.add({"report", "report", "10:14", "customer = \"Acme\"\nblocked = \"export an invoice\""});
    story.add({"c", "confirmation", "10:20", rest + more});
    return of(story.lint({}, at("10:20").instant), "missing-field");
  };
  REQUIRE(judge("").size() == 1);
  CHECK(judge("")[0].message == "confirmation 2 lacks one of `who` and `seen`");
  CHECK(judge("who = \"Dana\"").empty());
  CHECK(judge("seen = \"log\"").empty());
}

TEST_CASE("an amendment needs only what it changes and may supply what was missing") {
  auto story = Story::blank();
  story.add({"task", "task", "10:20", "text = \"x\"\nwho = \"Alex\""});
  CHECK(names(story.lint({}, at("10:20").instant)) == "missing-field");
  story.add({"more", "task", "10:20", "amends = \"{task}\"\ndue = 2026-11-23T11:00:00+01:00"});
  CHECK(names(story.lint({}, at("10:20").instant)).empty());
}

TEST_CASE("a value that was blanked is not missing") {
  auto story = Story::blank();
  story.add({"note", "note", "10:20", "text = \"\""});
  CHECK(names(story.lint({}, at("10:20").instant)) == "missing-field");
  story.add({"redaction", "redaction", "10:20", "of = \"{note}\"\nfield = \"text\"\nwhy = \"a password\""});
  CHECK(names(story.lint({}, at("10:20").instant)).empty());
}

TEST_CASE("a header field that is missing or of another type is told") {
  const std::string log =
      "format = \"incident/1\"\n[incident]\nid = \"2026-11-23-acme-cannot-export-invoices\"\ntitle = 7\n"
      "opened = 2026-11-23T10:14:00\ncolour = \"red\"\nx_colour = \"red\"\n";
  CHECK(faults(lint(log)) == "missing-field naive-time unknown-key wrong-type");
}

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

TEST_CASE("a word outside its list suggests the nearest") {
  CHECK(message("plan", "text = \"x\"\nkind = \"rolback\"").find("did you mean `rollback`?") != std::string::npos);
  CHECK(message("plan", "text = \"x\"\nkind = \"prayer\"").find("the words are rollback") != std::string::npos);
  CHECK(names(faults_of("lesson", "text = \"x\"\nkind = \"worked\"")).empty());
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
