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
