// SPDX-License-Identifier: MIT
// Corrections and withdrawals: what was said stays, and what stands now is folded from it.
#include <catch2/catch.hpp>

#include "support/written_log.h"

using namespace sitrep;

namespace {

WrittenLog report() {
  return WrittenLog().add("report", "10:05", "customer = \"Acme\"\nblocked = \"log in\"\nerror = \"E1\"");
}
std::string amends(std::string_view id, std::string_view fields) {
  return "amends = \"" + std::string(id) + "\"\n" + std::string(fields);
}
std::string of(std::string_view id) { return "of = \"" + std::string(id) + "\"\nwhy = \"x\""; }

// The report's "error account", and its clock time.
std::string now(const WrittenLog& log) {
  const FoldedText folded(log);
  const auto& entry = *folded->find("1-aaaaa")->now;
  return std::string(entry.text("error")) + " " + std::string(entry.text("account")) + " " +
         rfc3339(entry.at()).substr(11, 5);
}

}  // namespace

TEST_CASE("an amendment changes its fields and nothing else") {
  const FoldedText folded(
      report().add("report", "10:05", amends("1-aaaaa", "error = \"E2\"\nlogged = 2026-11-23T12:00:00+01:00")));
  const auto* standing = folded->find("1-aaaaa");
  CHECK(standing->amended());
  CHECK(standing->said->text("error") == "E1");
  CHECK(standing->now->text("error") == "E2");
  CHECK(standing->now->text("customer") == "Acme");
  CHECK(standing->now->id() == "1-aaaaa");
  CHECK_FALSE(standing->now->has("amends"));
  CHECK_FALSE(standing->now->has("logged"));
  CHECK(folded->all("report").size() == 1);
  CHECK(folded->standing("report").size() == 1);
  CHECK(folded->find("2-aaaaa")->said->text("error") == "E2");
}

TEST_CASE("for each field the highest id wins wherever it stands") {
  auto log = report();
  log.add("report", "10:05", amends("1-aaaaa", "error = \"E2\"\naccount = \"7\""));
  log.add("report", "10:07", amends("1-aaaaa", "error = \"E3\""));
  CHECK(now(log) == "E3 7 10:07");
  std::swap(log.blocks[1], log.blocks[2]);
  CHECK(now(log) == "E3 7 10:07");
  std::swap(log.blocks[0], log.blocks[2]);
  CHECK(now(log) == "E3 7 10:07");
}

TEST_CASE("clears empties fields but never what makes it an entry") {
  CHECK(now(report().add("report", "10:05", amends("1-aaaaa", "clears = [\"error\"]"))) == "  10:05");
  const FoldedText folded(
      report().add("report", "10:09", amends("1-aaaaa", "clears = [\"id\", \"at\", \"by\", \"nothing\"]")));
  const auto& entry = *folded->find("1-aaaaa")->now;
  CHECK(entry.id() == "1-aaaaa");
  CHECK(entry.by() == "Mina");
  CHECK(rfc3339(entry.at()).substr(11, 5) == "10:09");
}

TEST_CASE("an amendment that names no original of its kind changes nothing") {
  const auto log = report().add("note", "10:06", "text = \"a\"");
  CHECK(now(WrittenLog(log).add("report", "10:07", amends("2-aaaaa", "error = \"E2\""))) == "E1  10:05");
  CHECK(now(WrittenLog(log).add("report", "10:07", amends("9-aaaaa", "error = \"E2\""))) == "E1  10:05");
  CHECK(now(WrittenLog(log).add("report", "10:07", amends("3-aaaaa", "error = \"E2\""))) == "E1  10:05");  // itself
  const auto twice = WrittenLog(log).add("report", "10:07", amends("1-aaaaa", "error = \"E2\""));
  CHECK(now(WrittenLog(twice).add("report", "10:08", amends("3-aaaaa", "error = \"E3\""))) == "E2  10:07");
  CHECK(
      FoldedText(WrittenLog(twice).add("report", "10:08", amends("3-aaaaa", "error = \"E3\"")))->all("report").size() ==
      1);
}

TEST_CASE("a withdrawn amendment no longer counts") {
  auto log = report();
  log.add("report", "10:06", amends("1-aaaaa", "error = \"E2\"\naccount = \"7\""))
      .add("report", "10:07", amends("1-aaaaa", "error = \"E3\""));
  CHECK(now(WrittenLog(log).add("retraction", "10:08", of("3-aaaaa"))) == "E2 7 10:06");
  CHECK(now(WrittenLog(log).add("retraction", "10:08", of("2-aaaaa"))) == "E3  10:07");
  const FoldedText none(
      WrittenLog(log).add("retraction", "10:08", of("3-aaaaa")).add("retraction", "10:09", of("2-aaaaa")));
  CHECK_FALSE(none->find("1-aaaaa")->amended());
  CHECK(none->find("1-aaaaa")->now->text("error") == "E1");
}

TEST_CASE("a withdrawal is final and withdraws what came before it") {
  const auto log = report().add("retraction", "10:06", of("1-aaaaa"));
  const FoldedText folded(WrittenLog(log).add("retraction", "10:07", of("2-aaaaa")));
  CHECK_FALSE(folded->find("1-aaaaa")->stands());
  CHECK(folded->find("1-aaaaa")->retraction->id() == "2-aaaaa");
  CHECK(folded->find("2-aaaaa")->stands());
  CHECK(folded->standing("report").empty());
  CHECK(folded->all("report").size() == 1);
  CHECK(FoldedText(WrittenLog().add("retraction", "10:06", of("2-aaaaa")).add("note", "10:07"))
            ->find("2-aaaaa")
            ->stands());
  const auto again = WrittenLog(log).add("retraction", "10:07", of("1-aaaaa"));
  CHECK(FoldedText(again)->find("1-aaaaa")->retraction->id() == "2-aaaaa");
}

TEST_CASE("an amended withdrawal withdraws nothing more") {
  const auto log = report().add("note", "10:06").add("retraction", "10:07", of("1-aaaaa"));
  CHECK(FoldedText(WrittenLog(log).add("retraction", "10:08", amends("3-aaaaa", of("2-aaaaa"))))
            ->find("2-aaaaa")
            ->stands());
}

TEST_CASE("an entry without an id is withdrawn by nothing") {
  const FoldedText folded(WrittenLog().text() +
                          "[[report]]\ncustomer = \"Acme\"\n[[retraction]]\nid = \"1-aaaaa\"\nwhy = \"x\"\n");
  CHECK(folded->standing("report").size() == 1);
}

TEST_CASE("a close is undone by a reopen and by nothing else") {
  const auto closed = WrittenLog().add("close", "11:00", "outcome = \"resolved\"\nheld_to = [\"no-report\"]");
  CHECK(FoldedText(closed)->closed());
  CHECK(FoldedText(WrittenLog(closed).add("retraction", "11:01", of("1-aaaaa")))->closed());
  const FoldedText amended(
      WrittenLog(closed).add("close", "11:01", amends("1-aaaaa", "held_to = []\noutcome = \"recorded\"")));
  CHECK(amended->closing()->text("outcome") == "resolved");
  CHECK(amended->closing()->list("held_to").size() == 1);
  const auto reopened = WrittenLog(closed).add("reopen", "12:00", "why = \"x\"");
  CHECK_FALSE(FoldedText(reopened)->closed());
  CHECK_FALSE(FoldedText(WrittenLog(reopened).add("retraction", "12:01", of("2-aaaaa")))->closed());
  CHECK(FoldedText(WrittenLog(reopened).add("close", "13:00"))->closing()->id() == "3-aaaaa");
}

TEST_CASE("an amendment that refers elsewhere is found there and the highest id is still the latest") {
  auto log = WrittenLog().add("report", "10:01").add("report", "10:02");
  log.add("confirmation", "10:10", "report = \"1-aaaaa\"\nresult = \"fails\"");
  log.add("confirmation", "10:20", "report = \"2-aaaaa\"\nresult = \"works\"");
  log.add("confirmation", "10:10", amends("3-aaaaa", "report = \"2-aaaaa\""));
  const FoldedText folded(log);
  CHECK(folded.report("1-aaaaa") == "unconfirmed");
  CHECK(folded.report("2-aaaaa") == "confirmed");
}

TEST_CASE("an unknown kind stands until it is withdrawn") {
  const auto log = WrittenLog().add("novelty", "10:01");
  CHECK(FoldedText(log)->unknown().size() == 1);
  CHECK(FoldedText(WrittenLog(log).add("retraction", "10:02", of("1-aaaaa")))->unknown().empty());
}
