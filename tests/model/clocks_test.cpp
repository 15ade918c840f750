// SPDX-License-Identifier: MIT
#include "sitrep/model/clocks.h"

#include <catch2/catch.hpp>

#include "support/written_log.h"

using namespace sitrep;

namespace {

const std::string to_customer = "to = \"customer\"\ntext = \"a\"\n";
const std::string final_word = to_customer + "final = true\n";
std::string next(std::string_view clock) { return "next = " + on_the_day(clock) + "\n"; }
std::string due(const WrittenLog& log) { return FoldedText(log).customer_due(); }
WrittenLog log() { return {}; }

}  // namespace

TEST_CASE("before the first update the customer hears one interval after the opening") {
  CHECK(due(log()) == "10:30");
  CHECK(due(log().add("report", "10:05").add("change", "10:10").add("owner", "10:12", "name = \"Mina\"")) == "10:30");
  Routine hourly;
  hourly.update_every = std::chrono::hours(1);
  CHECK(FoldedText(log().text(), hourly).customer_due() == "11:00");
}

TEST_CASE("an update says when the next comes and else it comes one interval later") {
  CHECK(due(log().add("update", "10:20", to_customer + next("10:45"))) == "10:45");
  CHECK(due(log().add("update", "10:20", to_customer)) == "10:50");
  CHECK(due(log()
                .add("update", "10:20", to_customer + next("10:45"))
                .add("update", "10:40", to_customer + next("11:30"))) == "11:30");
}

TEST_CASE("a word to the team never moves the customer's clock") {
  const FoldedText folded(log().add("update", "10:20", "to = \"team\"\ntext = \"a\"\n" + next("10:40")));
  CHECK(folded.customer_due() == "10:30");
  CHECK(folded.team_due() == "10:40");
  const FoldedText told(log().add("update", "10:20", to_customer + next("11:00")));
  CHECK(told.team_due() == "none");
  CHECK(FoldedText(log().add("update", "10:20", "to = \"team\"\ntext = \"a\"\nfinal = true\n")).customer_due() ==
        "10:30");
}

TEST_CASE("a handoff takes over the promise and the first owner does not") {
  const auto owner = "name = \"Mina\"\nnext_update = " + on_the_day("10:55");
  CHECK(due(log().add("owner", "10:05", owner)) == "10:30");
  CHECK(due(log().add("owner", "10:05", "name = \"Sam\"").add("owner", "10:20", owner)) == "10:55");
  CHECK(due(log().add("owner", "10:05", "name = \"Sam\"").add("owner", "10:20", "name = \"Mina\"")) == "10:30");
  const auto withdrawn = log().add("owner", "10:05", "name = \"Sam\"").add("owner", "10:20", owner);
  CHECK(due(WrittenLog(withdrawn).add("retraction", "10:21", "of = \"1-aaaaa\"\nwhy = \"x\"")) == "10:30");
  CHECK(due(WrittenLog(withdrawn).add("retraction", "10:21", "of = \"2-aaaaa\"\nwhy = \"x\"")) == "10:30");
}

TEST_CASE("a final update stops the clock until something wakes it") {
  const auto told = log().add("update", "11:00", final_word);
  CHECK(due(told) == "none");
  const auto after = [&](std::string_view kind, std::string_view fields = {}) {
    return due(WrittenLog(told).add(kind, "12:00", fields));
  };
  CHECK(after("change") == "12:30");
  CHECK(after("report") == "12:30");
  CHECK(after("reopen") == "12:30");
  CHECK(after("confirmation", "result = \"fails\"") == "12:30");
  CHECK(after("confirmation", "result = \"works\"") == "none");
  CHECK(after("note") == "none");
  CHECK(after("plan") == "none");
  CHECK(after("update", "to = \"team\"\ntext = \"a\"\n" + next("13:00")) == "none");
  CHECK(after("update", to_customer + next("13:00")) == "13:00");
  CHECK(due(WrittenLog(told).add("change", "12:00").add("change", "12:20")) == "12:30");
}

TEST_CASE("final wins over a next time") {
  CHECK(due(log().add("update", "11:00", final_word + next("12:00"))) == "none");
}

TEST_CASE("no clock runs while closed and a reopen starts it anew") {
  const auto closed = log().add("update", "10:20", to_customer + next("10:45")).add("close", "10:40");
  CHECK(due(closed) == "none");
  CHECK(FoldedText(closed).team_due() == "none");
  CHECK(due(WrittenLog(closed).add("change", "11:00").add("update", "11:05", to_customer + next("11:30"))) == "none");
  CHECK(due(WrittenLog(closed).add("reopen", "15:00")) == "15:30");
  CHECK(due(WrittenLog(closed).add("change", "11:00").add("reopen", "15:00")) == "15:30");
  CHECK(due(WrittenLog(closed).add("update", "11:05", to_customer + next("11:30")).add("reopen", "15:00")) == "15:30");
  CHECK(due(WrittenLog(closed).add("reopen", "15:00").add("reopen", "16:00")) == "15:30");
}

TEST_CASE("a correction and a withdrawal count the clocks anew") {
  const auto told = log().add("update", "10:20", to_customer + next("10:45")).add("note", "10:21");
  CHECK(due(WrittenLog(told).add("update", "10:20", "amends = \"1-aaaaa\"\n" + next("11:10"))) == "11:10");
  CHECK(due(WrittenLog(told).add("update", "10:25", "amends = \"1-aaaaa\"\nclears = [\"next\"]")) == "10:55");
  CHECK(due(WrittenLog(told).add("retraction", "10:30", "of = \"1-aaaaa\"\nwhy = \"x\"")) == "10:30");
  const auto stopped = WrittenLog(told).add("update", "10:40", final_word);
  CHECK(due(WrittenLog(stopped).add("retraction", "10:50", "of = \"3-aaaaa\"\nwhy = \"x\"")) == "10:45");
  CHECK(due(WrittenLog(stopped).add("update", "10:40", "amends = \"3-aaaaa\"\nclears = [\"final\"]")) == "11:10");
}

TEST_CASE("what has no time of its own promises none") {
  const std::string head = "format = \"incident/1\"\n";
  CHECK(FoldedText(head).customer_due() == "none");
  CHECK(FoldedText(head + "[[update]]\nid = \"1-aaaaa\"\nto = \"customer\"\n").customer_due() == "none");
}
