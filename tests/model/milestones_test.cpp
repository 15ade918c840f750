// SPDX-License-Identifier: MIT
#include "sitrep/model/milestones.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

std::string entry(const std::string& kind, const std::string& id, const std::string& clock, const std::string& fields) {
  return "\n[[" + kind + "]]\nid = \"" + id + "-aaaaa\"\nat = 2026-11-23T" + clock + ":00+01:00\nby = \"Sam\"\n" + fields;
}

const std::string to_acme = "to = \"customer\"\ntext = \"x\"\n";
const std::string closed = "outcome = \"resolved\"\nheld_to = []\n";

Rhythm rhythm(const std::string& blocks) {
  const sample::Read read(sample::opened(blocks));
  return rhythm_of(read.log, read.incident);
}

}  // namespace

TEST_CASE("milestones: a customer who was to hear before the close and did not is missing an update") {
  CHECK(rhythm(entry("close", "1", "10:44", closed)).missing == 0);
  CHECK(rhythm(entry("close", "1", "10:45", closed)).missing == 1);
  const auto told = entry("update", "1", "10:40", to_acme + "final = true\n");
  CHECK(rhythm(told + entry("close", "2", "12:00", closed)).missing == 0);
  const auto again = rhythm(told + entry("close", "2", "12:00", closed) + entry("reopen", "3", "12:10", "why = \"x\"\n") +
                            entry("close", "4", "13:00", closed));
  CHECK(again.updates == 1);
  CHECK(again.on_time == 1);
  CHECK(again.missing == 1);
}

TEST_CASE("milestones: the first update is the customer's, and stands") {
  const sample::Read read(sample::opened(entry("update", "1", "10:20", "to = \"team\"\ntext = \"x\"\n") +
                                         entry("update", "2", "10:21", to_acme) + entry("update", "3", "10:22", to_acme) +
                                         entry("retraction", "4", "10:23", "of = \"2-aaaaa\"\nwhy = \"x\"\n")));
  REQUIRE(first_customer_update(read.incident));
  CHECK(first_customer_update(read.incident)->id() == "3-aaaaa");
  CHECK(until(read.incident, first_customer_update(read.incident)) == Minutes(8));
  CHECK(until(read.incident, nullptr) == std::nullopt);
}

TEST_CASE("milestones: a review is owed once it is past, until something came of it") {
  const auto owed = [](const std::string& more, std::string_view now) {
    const sample::Read read(
        sample::opened(entry("review", "1", "10:20", "when = 2026-11-23T12:00:00+01:00\nlead = \"Kim\"\n") + more));
    return review_owed(read.incident, sample::at(now)) != nullptr;
  };
  CHECK_FALSE(owed("", "12:00"));
  CHECK(owed("", "12:01"));
  CHECK(owed(entry("lesson", "2", "12:00", "text = \"x\"\nkind = \"worked\"\n"), "12:01"));
  CHECK_FALSE(owed(entry("lesson", "2", "12:00", "text = \"x\"\nkind = \"weak-spot\"\n"), "12:01"));
  CHECK_FALSE(owed(entry("done", "2", "12:00", "of = \"1-aaaaa\"\n"), "12:01"));
  CHECK_FALSE(owed(entry("review", "2", "11:00", "when = 2026-11-24T12:00:00+01:00\n"), "12:01"));
}
