// SPDX-License-Identifier: MIT
#include "view/repair.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

std::string shown(const std::string& log, std::size_t columns = 80) {
  const sample::Read read(log);
  return repair_text(read.incident, sample::terminal(sample::at("11:03"), columns));
}

std::string many_tasks() {
  std::string tasks;
  for (int i = 0; i < 40; ++i) {
    tasks += "\n[[task]]\nid = \"" + std::to_string(20 + i) +
             "-aaaaa\"\nat = 2026-11-23T11:01:00+01:00\nby = \"Mina\"\ntext = \"a part of it that takes a whole line "
             "and then some more of the next one\"\nwho = \"Alex\"\ndue = 2026-11-23T11:30:00+01:00\n";
  }
  return tasks;
}

}  // namespace

TEST_CASE("the repair plan says who is hurt, what is done, by whom, and when the customer hears") {
  const auto text = shown(std::string(sample::at_eleven));
  for (const char* part :
       {"accounts with a tax field", "rollback: put the export job back to Friday's version",
        "9 Alex   rolls back the export job", "3 min late", "the customer hears from Sam at 11:15"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("whatever it holds the repair plan is one screen") {
  const auto text = shown(sample::all(sample::at_eleven, many_tasks()));
  CHECK(sample::lines(text).size() < 24);
  CHECK(text.find("more: sitrep log --kind task") != std::string::npos);
  CHECK(text.find("the customer hears from Sam") != std::string::npos);
}

TEST_CASE("without a plan it says how to choose one") {
  CHECK(shown(sample::opened("")).find("no repair is chosen yet: sitrep plan") != std::string::npos);
}
