// SPDX-License-Identifier: MIT
#include "sitrep/model/worked.h"

#include <catch2/catch.hpp>

#include "support/block.h"
#include "view/sample.h"

using namespace sitrep;
using sample::block;

namespace {

const std::string report = block("report", 11, 14, "customer = \"Acme\"\nblocked = \"export an invoice\"");
std::string confirmation(int number, int minute, std::string_view result = "works") {
  return block("confirmation", number, minute,
               "report = \"11-aaaaa\"\ncustomer = \"Acme\"\naction = \"export an invoice\"\nseen = \"export log\"\n"
               "result = \"" +
                   std::string(result) + "\"");
}
std::string change(int number, int minute, std::string_view text, std::string_view more = "") {
  return block("change", number, minute, "text = \"" + std::string(text) + "\"" + std::string(more));
}
std::string trial(int number, int minute, std::string_view result) {
  return block("trial", number, minute, "text = \"Exported one\"\nresult = \"" + std::string(result) + "\"");
}

// Its number; 0: none.
std::string_view number(const Entry* entry) {
  return entry ? entry->id().substr(0, entry->id().find('-')) : std::string_view("0");
}

std::string proof_in(const std::string& blocks) {
  const sample::Read read(sample::opened(blocks));
  return std::string(number(proof_that_it_works(read.incident)));
}

std::string stayed_in(const std::string& blocks) {
  const sample::Read read(sample::opened(blocks));
  const auto* proof = proof_that_it_works(read.incident);
  REQUIRE(proof);
  std::string all;
  for (const auto* each : changes_that_stayed(read.incident, *proof)) all += std::string(number(each)) + " ";
  return all;
}

}  // namespace

TEST_CASE("worked: the customer's word is the proof, else our own trial after the last change") {
  CHECK(proof_in(report) == "0");
  CHECK(proof_in(report + trial(20, 20, "works")) == "20");
  CHECK(proof_in(report + trial(20, 20, "fails")) == "0");
  CHECK(proof_in(report + trial(20, 20, "works") + change(21, 21, "a")) == "0");
  CHECK(proof_in(report + trial(20, 20, "works") + confirmation(30, 30)) == "30");
  CHECK(proof_in(report + confirmation(30, 30, "fails")) == "0");
  CHECK(proof_in(report + confirmation(30, 30) + change(31, 31, "a") + trial(32, 32, "works")) == "32");
}

TEST_CASE("worked: what was undone, undid something or came later is no change that worked") {
  const auto repair = change(21, 21, "flag off") + change(22, 22, "flag on again", "\nundoes = \"21-aaaaa\"") +
                      change(23, 23, "job back");
  CHECK(stayed_in(report + repair + confirmation(60, 50)) == "23 ");
  CHECK(stayed_in(report + repair + confirmation(60, 50) + change(65, 52, "tidied", "\nreports = [\"9-aaaaa\"]")) ==
        "23 ");
}

TEST_CASE("worked: the last trial that worked, whatever failed after it") {
  const sample::Read read(
      sample::opened(report + trial(20, 20, "works") + trial(21, 21, "works") + trial(22, 22, "fails")));
  CHECK(number(last_trial_that_worked(read.incident)) == "21");
  const sample::Read none(sample::opened(report + trial(22, 22, "fails")));
  CHECK_FALSE(last_trial_that_worked(none.incident));
}

TEST_CASE("worked: the message is the last to the customer before the customer could do it again") {
  const auto update = [](int at, int minute, std::string_view to) {
    return block("update", at, minute, "to = \"" + std::string(to) + "\"\ntext = \"x\"");
  };
  const auto told = report + update(30, 30, "customer") + update(31, 40, "customer") + update(32, 45, "team");
  const sample::Read read(sample::opened(told + confirmation(60, 50) + update(61, 55, "customer")));
  CHECK(number(message_before_it_worked(read.incident)) == "31");
  const sample::Read unconfirmed(sample::opened(told + trial(40, 46, "works")));
  CHECK_FALSE(message_before_it_worked(unconfirmed.incident));
}

TEST_CASE("worked: the way round it is the last impact's, else a message's, else a plan that was one") {
  const auto way = [](const std::string& blocks) {
    const sample::Read read(sample::opened(blocks));
    const std::vector from{&read.incident};
    return std::string(workaround_of(from));
  };
  const auto plan = block("plan", 12, 15, "text = \"by hand\"\nkind = \"workaround\"");
  const auto told = block("update", 13, 16, "to = \"customer\"\ntext = \"x\"\nworkaround = \"use the app\"");
  const auto impact = block("impact", 14, 17, "affected = \"all\"\nworkaround = \"the old page\"") +
                      block("impact", 15, 18, "affected = \"all\"\nworkaround = \"none\"");
  CHECK(way(report).empty());
  CHECK(way(plan) == "by hand");
  CHECK(way(plan + told) == "use the app");
  CHECK(way(plan + told + impact) == "the old page");
}
