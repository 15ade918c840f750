// SPDX-License-Identifier: MIT
#include "sitrep/model/scorecard.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

Scorecard of(const std::string& blocks) {
  const sample::Read read(sample::opened(blocks));
  return scorecard(read.log, read.routine, read.people);
}

std::string entry(const std::string& kind, const std::string& id, const std::string& clock, const std::string& fields) {
  return "\n[[" + kind + "]]\nid = \"" + id + "\"\nat = 2026-11-23T" + clock + ":00+01:00\nby = \"Sam\"\n" + fields;
}

const std::string to_acme = "to = \"customer\"\ntext = \"x\"\n";

}  // namespace

TEST_CASE("scorecard: nothing happened") {
  const auto score = of("");
  CHECK_FALSE(score.to_owner);
  CHECK_FALSE(score.to_update);
  CHECK_FALSE(score.to_confirmation);
  CHECK(score.took == Minutes(0));
  CHECK_FALSE(score.closed);
  CHECK_FALSE(score.asked_to_confirm);
  CHECK(score.decided.empty());
}

TEST_CASE("scorecard: who decided, who told, who fixed, nobody twice") {
  const auto score = of(
      entry("owner", "1-aaaaa", "10:16", "name = \"Mina\"\n") + entry("owner", "2-aaaaa", "10:20", "name = \"Kim\"\n") +
      entry("update", "3-aaaaa", "10:22", to_acme + "who = \"Dana\"\n") +
      entry("update", "4-aaaaa", "10:23", "to = \"team\"\ntext = \"x\"\n") +
      entry("update", "5-aaaaa", "10:24", to_acme) +
      entry("change", "6-aaaaa", "10:30", "text = \"x\"\nwho = \"Alex\"\napproved_by = \"mina\"\n") +
      entry("task", "7-aaaaa", "10:31", "text = \"x\"\nwho = \"Lee\"\ndue = 2026-11-23T11:00:00+01:00\n") +
      entry("task", "8-aaaaa", "10:31", "text = \"x\"\nwho = \"Pat\"\ndue = 2026-11-23T11:00:00+01:00\n") +
      entry("done", "9-aaaaa", "10:35", "of = \"7-aaaaa\"\n"));
  CHECK(score.decided == std::vector<std::string>{"Mina", "Kim"});
  CHECK(score.told == std::vector<std::string>{"Dana", "Sam"});
  CHECK(score.fixed == std::vector<std::string>{"Alex", "Lee"});
  CHECK(score.to_owner == Minutes(2));
  CHECK(score.to_update == Minutes(8));
  CHECK(score.updates == 2);
}

TEST_CASE("scorecard: an update in the minute that it is due is on time, and a withdrawn one does not count") {
  const auto next = [](const std::string& clock) { return to_acme + "next = 2026-11-23T" + clock + ":00+01:00\n"; };
  const auto one = entry("update", "1-aaaaa", "10:44", next("10:50"));
  CHECK(of(one).on_time == 1);
  CHECK(of(entry("update", "1-aaaaa", "10:45", next("10:50"))).on_time == 0);
  const auto two = one + entry("update", "2-aaaaa", "10:51", next("11:00"));
  CHECK(of(two).updates == 2);
  CHECK(of(two).on_time == 1);
  const auto withdrawn = of(two + entry("retraction", "3-aaaaa", "10:52", "of = \"2-aaaaa\"\nwhy = \"x\"\n"));
  CHECK(withdrawn.updates == 1);
  CHECK(withdrawn.on_time == 1);
}

TEST_CASE("scorecard: confirmed is when the last report was, and only where all are") {
  const auto report = [](const std::string& id, const std::string& who) {
    return entry("report", id, "10:15", "customer = \"" + who + "\"\nblocked = \"log in\"\n");
  };
  const auto confirmation = [](const std::string& id, const std::string& clock, const std::string& of,
                               const std::string& who) {
    return entry("confirmation", id, clock,
                 "report = \"" + of + "\"\ncustomer = \"" + who + "\"\nresult = \"works\"\nwho = \"Dana\"\n");
  };
  auto log =
      report("1-aaaaa", "Acme") + report("2-aaaaa", "Initech") + confirmation("3-aaaaa", "10:34", "2-aaaaa", "Initech");
  CHECK(of(log).asked_to_confirm);
  CHECK_FALSE(of(log).to_confirmation);
  log += confirmation("4-aaaaa", "10:24", "1-aaaaa", "Acme");
  CHECK(of(log).to_confirmation == Minutes(20));
}

TEST_CASE("scorecard: guesses, and how long it took") {
  const auto score =
      of(entry("guess", "1-aaaaa", "10:16", "text = \"a\"\n") + entry("guess", "2-aaaaa", "10:16", "text = \"b\"\n") +
         entry("fact", "3-aaaaa", "10:20", "text = \"c\"\nsource = \"log\"\ndisproves = [\"1-aaaaa\"]\n") +
         entry("close", "4-aaaaa", "10:33", "outcome = \"resolved\"\nheld_to = [\"no-report\"]\n"));
  CHECK(score.guesses == 2);
  CHECK(score.settled == 1);
  CHECK(score.took == Minutes(6));
  CHECK(score.closed);
  const auto open =
      of(entry("note", "1-aaaaa", "10:31", "text = \"a\"\n") + entry("note", "2-aaaaa", "10:16", "text = \"b\"\n"));
  CHECK(open.took == Minutes(17));
  CHECK_FALSE(open.closed);
}

TEST_CASE("scorecard: what waits until service is back does not make a drill longer") {
  const std::string worked =
      entry("update", "1-aaaaa", "10:30", to_acme) + entry("change", "2-aaaaa", "10:31", "text = \"x\"\n");
  CHECK(of(worked).took == Minutes(17));
  const auto closed =
      worked +
      entry("watch", "3-aaaaa", "10:32", "signals = \"x\"\nwho = \"Sam\"\nuntil = 2026-11-23T10:52:00+01:00\n") +
      entry("done", "4-aaaaa", "10:52", "of = \"3-aaaaa\"\n") +
      entry("close", "5-aaaaa", "10:53", "outcome = \"resolved\"\nheld_to = [\"no-report\"]\n") +
      entry("lesson", "6-aaaaa", "15:00", "text = \"x\"\nkind = \"worked\"\n");
  CHECK(of(closed).took == Minutes(17));
  CHECK(of(closed).closed);
  const auto check = closed + entry("check", "7-aaaaa", "10:20", "text = \"x\"\n") +
                     entry("done", "8-aaaaa", "10:33", "of = \"7-aaaaa\"\n");
  CHECK(of(check).took == Minutes(19));
  // A slip that was taken back, and a time that was put right.
  CHECK(of(worked + entry("fact", "3-aaaaa", "10:50", "text = \"x\"\n") +
           entry("retraction", "4-aaaaa", "10:51", "of = \"3-aaaaa\"\nwhy = \"x\"\n"))
            .took == Minutes(17));
  CHECK(of(worked + entry("change", "3-aaaaa", "10:25", "amends = \"2-aaaaa\"\n")).took == Minutes(16));
}

TEST_CASE("scorecard: how long it was meant to take stands in the log, where that says it") {
  const auto minutes = [](const std::string& more) {
    const sample::Read read(
        "format = \"incident/1\"\n\n[incident]\nid = \"a\"\ntitle = \"a\"\nopened = 2026-11-23T10:14:00+01:00\n"
        "opened_by = \"Sam\"\ndrill = \"outage\"\n" +
        more);
    CHECK(read.log.problems.empty());
    return scorecard(read.log, read.routine, read.people).minutes;
  };
  CHECK(minutes("") == std::nullopt);
  CHECK(minutes("drill_minutes = 12\n") == 12);
  CHECK(minutes("drill_minutes = \"12\"\n") == std::nullopt);
}
