// SPDX-License-Identifier: MIT
#include "sitrep/model/people.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

Routine listing(std::vector<Person> people) {
  Routine routine;
  routine.people = std::move(people);
  return routine;
}

// A log in which these names write.
Log written_by(const std::vector<std::string>& names) {
  Log log;
  log.header.opened_by = names.empty() ? "" : names.front();
  for (const auto& name : names) log.entries.push_back(Entry("note").set("by", name).set("text", "a"));
  return log;
}

}  // namespace

TEST_CASE("names are compared without case or spacing") {
  const People people;
  CHECK(people.same("Mina", "mina"));
  CHECK(people.same(" Mina\tPatel\n", "mina patel"));
  CHECK(people.same("JOSÉ", "jose\xcc\x81"));  // composed and decomposed
  CHECK(people.same("Groß", "GROSS"));
  CHECK_FALSE(people.same("José", "Jose"));
  CHECK_FALSE(people.same("Mina", "Nina"));
  CHECK(people.same("\xff", "\xff"));
  CHECK_FALSE(people.same("\xff", "\xfe"));
  CHECK(fold_name("").empty());
  CHECK(fold_name(" \t").empty());
}

TEST_CASE("the routine's spellings are one person") {
  const People people(listing({{"Mina", {"Mina Patel", "mpatel"}, "", "", {}}, {"Sam", {}, "", "", {}}}), {});
  CHECK(people.same("MPATEL", "mina"));
  CHECK(people.same("Mina Patel", "mpatel"));
  CHECK(people.key("mpatel") == "mina");
  CHECK_FALSE(people.same("mpatel", "Sam"));
  CHECK(people.known("mpatel"));
  CHECK_FALSE(people.known("Alex"));
  CHECK(People().known("Alex"));
}

TEST_CASE("a first word is the person whose only longer name begins with it") {
  const People people({}, written_by({"Sam Jones", "Samantha", "Mina"}));
  CHECK(people.same("Sam", "Sam Jones"));
  CHECK(people.same("sam", "SAM JONES"));
  CHECK_FALSE(people.same("Sam", "Samantha"));
  CHECK_FALSE(people.same("Sa", "Sam Jones"));
  CHECK_FALSE(people.same("Jones", "Sam Jones"));
}

TEST_CASE("a first word that two share is neither") {
  const People people({}, written_by({"Sam", "Sam Jones", "Sam Miller"}));
  CHECK_FALSE(people.same("Sam", "Sam Jones"));
  CHECK_FALSE(people.same("Sam", "Sam Miller"));
  CHECK_FALSE(people.same("Sam Jones", "Sam Miller"));
}

TEST_CASE("two spellings of one listed person share their first word with nobody") {
  const People people(listing({{"Mina Patel", {"Mina P.", "mpatel"}, "", "", {}}}), written_by({"Mina"}));
  CHECK(people.same("Mina", "mpatel"));
  CHECK(people.same("Mina", "Mina P."));
  CHECK(people.known("Mina"));
}

TEST_CASE("a longer name is the listed first word while nobody else has it") {
  const auto routine = listing({{"Mina", {"mpatel"}, "", "", {}}});
  CHECK(People(routine, written_by({"Mina Patel"})).same("Mina Patel", "mpatel"));
  CHECK_FALSE(People(routine, written_by({"Mina Patel", "Mina Kowalski"})).same("Mina Patel", "mpatel"));
}

TEST_CASE("somebody of another company is not ours") {
  const People people(listing({{"Sam", {"Sam Jones"}, "", "", {}}}), written_by({"Sam (Initech)"}));
  CHECK_FALSE(people.same("Sam", "Sam (Initech)"));
  CHECK_FALSE(people.same("Sam Jones", "Sam (Initech)"));
  CHECK(people.same("SAM (initech)", "Sam (Initech)"));
  CHECK_FALSE(people.known("Sam (Initech)"));
  CHECK_FALSE(People({}, written_by({"Sam (Initech)"})).same("Sam", "Sam (Initech)"));
}

TEST_CASE("one who confirms and one who is named count among the names") {
  Log log;
  log.entries.push_back(Entry("confirmation").set("who", "Dana Lee"));
  log.entries.push_back(Entry("task").set("who", "Kim Roe"));
  log.entries.push_back(Entry("novelty").set("who", "Kim Other"));
  log.entries.push_back(Entry("report").set("reporter", "Kim Else"));
  const People people({}, log);
  CHECK(people.same("Dana", "Dana Lee"));
  CHECK(people.same("Kim", "Kim Roe"));
}

TEST_CASE("being one person goes all round") {
  const std::vector<std::string> names{"Sam",  "sam",        "Sam Jones", "Sam J", "Sam (Acme)",
                                       "Mina", "Mina Patel", "mpatel",    "",      "MINA"};
  const People people(listing({{"Mina", {"mpatel"}, "", "", {}}}), written_by({"Sam Jones", "Mina Patel", "Kim"}));
  for (const auto& a : names) {
    for (const auto& b : names) {
      CHECK(people.same(a, b) == people.same(b, a));
      for (const auto& c : names) {
        if (people.same(a, b) && people.same(b, c)) CHECK(people.same(a, c));
      }
    }
  }
}
