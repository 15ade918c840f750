// SPDX-License-Identifier: MIT
#include "cli/intake_form.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("an empty form answers nothing") {
  const auto intake = read_intake(intake_form());
  CHECK(intake.title.empty());
  CHECK(intake.report.customer.empty());
  CHECK(intake.report.blocked.empty());
  CHECK(intake.report.needs_by.empty());
}

TEST_CASE("every question of the form is read back from it") {
  std::string filled;
  const auto form = intake_form();
  int line = 0;
  for (std::size_t at = form.find("Title"); at < form.size(); at = form.find('\n', at) + 1) {
    filled += form.substr(at, form.find('\n', at) - at) + " answer " + std::to_string(++line) + "\n";
  }
  const auto intake = read_intake(filled);
  CHECK(line == 11);
  CHECK(intake.title == "answer 1");
  CHECK(intake.report.customer == "answer 2");
  CHECK(intake.report.blocked == "answer 3");
  CHECK(intake.report.account == "answer 4");
  CHECK(intake.report.error == "answer 5");
  CHECK(intake.report.first_seen == "answer 6");
  CHECK(intake.report.reporter == "answer 7");
  CHECK(intake.report.via == "answer 8");
  CHECK(intake.report.steps == "answer 9");
  CHECK(intake.report.at_stake == "answer 10");
  CHECK(intake.report.needs_by == "answer 11");
}

TEST_CASE("an answer of several lines ends at an empty line or the next question") {
  const auto intake = read_intake("Steps:\r\n\r\nopen invoice 7731\r\npress: Export\r\n\r\nbye\nError: EXP-203: tax field\nError: other");
  CHECK(intake.report.steps == "open invoice 7731\npress: Export");
  CHECK(intake.report.error == "EXP-203: tax field");
}

TEST_CASE("text around the form is no answer") {
  const auto intake = read_intake("Note: the customer: Acme\nhttp://example.com/Customer: x\n");
  CHECK(intake.report.customer.empty());
}
