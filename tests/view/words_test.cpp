// SPDX-License-Identifier: MIT
#include "view/words.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;
using namespace sitrep::view;

namespace {

Time time_at(std::string_view clock) { return {sample::at(clock), Minutes(60)}; }

}  // namespace

TEST_CASE("spans are said in one unit") {
  CHECK(span_in_words(Seconds(59)) == "less than a minute");
  CHECK(span_in_words(Minutes(1)) == "1 minute");
  CHECK(span_in_words(Minutes(119)) == "119 minutes");
  CHECK(span_in_words(std::chrono::hours(2)) == "2 hours");
  CHECK(span_in_words(std::chrono::hours(49)) == "2 days");
}

TEST_CASE("the minute itself is in time") {
  const auto now = sample::at("11:00") + Seconds(59);
  CHECK(until_in_words(time_at("11:00"), now) == "now");
  CHECK_FALSE(late_by(time_at("11:00"), now).has_value());
  CHECK(until_in_words(time_at("10:59"), now) == "1 minute late");
  CHECK(until_in_words(time_at("11:12"), now) == "in 12 minutes");
}

TEST_CASE("every outcome but resolved is said in plain words") {
  const auto close = [](std::string_view outcome) {
    Entry entry("close");
    entry.set("outcome", std::string(outcome));
    return entry;
  };
  CHECK(outcome_in_words(close("resolved")) == "resolved");
  CHECK(outcome_in_words(close("false-alarm")) == "closed as a false alarm: nothing of ours was wrong");
  CHECK(outcome_in_words(close("recorded")) == "closed as recorded: written down after the fact");
  auto unconfirmed = close("unconfirmed");
  CHECK(outcome_in_words(unconfirmed) == "closed as unconfirmed: the customer could not be asked");
  unconfirmed.set("why", std::string("Acme is gone")).set("approved_by", std::string("Kim"));
  CHECK(outcome_in_words(unconfirmed) == "closed as unconfirmed: Acme is gone; approved by Kim");
  auto duplicate = close("duplicate");
  duplicate.set("same_as", std::string("2026-11-23-acme"));
  CHECK(outcome_in_words(duplicate) == "closed as a duplicate of 2026-11-23-acme");
}

TEST_CASE("what a customer wants to do reads after can") {
  Entry report("report");
  for (const auto* blocked : {"export an invoice", "cannot export an invoice", "can't export an invoice"}) {
    report.set("blocked", std::string(blocked));
    CHECK(action_of(report) == "export an invoice");
  }
}

TEST_CASE("a drill and a severity stand before the phase") {
  const sample::Read read(
      sample::opened("drill = \"outage\"\n\n[[about]]\nid = \"1-aaaaa\"\n"
                     "at = 2026-11-23T10:15:00+01:00\nby = \"Sam\"\nseverity = \"SEV1\"\n"));
  CHECK(phase_in_words(read.incident, sample::at("10:20")) == "drill, SEV1, investigating, 6 min");
}
