// SPDX-License-Identifier: MIT
#include "sitrep/model/milestones.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

std::string entry(const std::string& kind, const std::string& id, const std::string& clock, const std::string& fields) {
  return "\n[[" + kind + "]]\nid = \"" + id + "-aaaaa\"\nat = 2026-11-23T" + clock + ":00+01:00\nby = \"Sam\"\n" +
         fields;
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
  const auto again = rhythm(told + entry("close", "2", "12:00", closed) +
                            entry("reopen", "3", "12:10", "why = \"x\"\n") + entry("close", "4", "13:00", closed));
  CHECK(again.updates == 1);
  CHECK(again.on_time == 1);
  CHECK(again.missing == 1);
}

TEST_CASE("milestones: a message is judged as it stands, by what had been promised when it was written") {
  const auto promise = entry("update", "1", "10:40", to_acme + "next = 2026-11-23T11:00:00+01:00\n");
  const auto kept = promise + entry("update", "2", "11:05", to_acme + "final = true\n");
  CHECK(rhythm(kept).on_time == 1);
  // It had gone out at 10:58, and somebody put that right; the time alone, since the promise is the first one's.
  CHECK(rhythm(kept + entry("update", "3", "10:58", "amends = \"2-aaaaa\"\n")).on_time == 2);
  CHECK(rhythm(kept + entry("update", "3", "11:05", "amends = \"2-aaaaa\"\nto = \"team\"\n")).updates == 1);
  // A promise that is moved once it was broken was broken.
  CHECK(rhythm(kept + entry("update", "3", "10:40", "amends = \"1-aaaaa\"\nnext = 2026-11-23T11:30:00+01:00\n"))
            .on_time == 1);
}

TEST_CASE("milestones: of two clones that both opened it again one counts, and a second time counts again") {
  const auto times = [](const std::string& blocks) { return times_reopened(sample::Read(sample::opened(blocks)).log); };
  const auto close = [](const std::string& id) { return entry("close", id, "11:00", closed); };
  const auto reopen = [](const std::string& id) { return entry("reopen", id, "11:10", "why = \"x\"\n"); };
  CHECK(times("") == 0);
  CHECK(times(close("1")) == 0);
  CHECK(times(reopen("1")) == 0);
  CHECK(times(close("1") + reopen("2")) == 1);
  CHECK(times(close("1") + reopen("2") + reopen("3")) == 1);
  CHECK(times(close("1") + reopen("2") + close("3") + close("4") + reopen("5")) == 2);
}

TEST_CASE("milestones: the first update is the customer's, and stands") {
  const sample::Read read(sample::opened(
      entry("update", "1", "10:20", "to = \"team\"\ntext = \"x\"\n") + entry("update", "2", "10:21", to_acme) +
      entry("update", "3", "10:22", to_acme) + entry("retraction", "4", "10:23", "of = \"2-aaaaa\"\nwhy = \"x\"\n")));
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
