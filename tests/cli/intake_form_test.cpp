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
  const auto intake = read_intake(
      "Steps:\r\n\r\nopen invoice 7731\r\npress: Export\r\n\r\nbye\nError: EXP-203: tax field\nError: other");
  CHECK(intake.report.steps == "open invoice 7731\npress: Export");
  CHECK(intake.report.error == "EXP-203: tax field");
}

TEST_CASE("text around the form is no answer") {
  const auto intake = read_intake("Note: the customer: Acme\nhttp://example.com/Customer: x\n");
  CHECK(intake.report.customer.empty());
}

TEST_CASE("a dash or an equals sign parts a question from its answer too") {
  const auto intake = read_intake(
      "Title \u2013 exports fail - again\nexact ERROR text - RPT-9 - twice\nAccount = 4182\nWhat can you not do: export\n");
  CHECK(intake.title == "exports fail - again");
  CHECK(intake.report.error == "RPT-9 - twice");
  CHECK(intake.report.account == "4182");
  CHECK(intake.report.blocked == "export");
  CHECK(intake.others.empty());
}

TEST_CASE("what answers no question is named, and what only parts the lines is not") {
  const auto intake = read_intake(
      "Please answer what you can, and leave the rest empty.\n\nHi,\n---\n> Customer: Acme\n>\n> since the release\nCustomer: "
      "Initech\nAccount: ?\n");
  CHECK(intake.report.customer == "Acme");
  CHECK(intake.others == std::vector<std::string>{"Hi,", "> since the release", "Customer: Initech"});
}

TEST_CASE("a reply on top of the form, with a mail's own head") {
  const auto intake = read_intake(
      "From: Dana Field <dana@acme.example>\r\nSubject: AW: Re: questions for you\r\nTo: support\r\n\r\nHi Sam,\r\n\r\n"
      "> Title (a few words): exports fail\r\n> CUSTOMER: Acme\r\n>> What can they not do (one action, such as: export an\r\n"
      ">> invoice): export an invoice\r\n> Exact Error Text: EXP-203: tax field missing in the invoice number 7731 of account\r\n> 4182, line 12\r\n"
      "> Account (id or name): 4182\r\n\r\nBest,\r\nDana\r\n");
  CHECK(intake.title == "exports fail");
  CHECK(intake.report.customer == "Acme");
  CHECK(intake.report.blocked == "export an invoice");
  CHECK(intake.report.error == "EXP-203: tax field missing in the invoice number 7731 of account 4182, line 12");
  CHECK(intake.report.account == "4182");
  CHECK(read_intake("First failed at (date and time, with the time zone): 10:09\nThanks").report.first_seen == "10:09");
}

TEST_CASE("without a title the subject is one, without what replies put before it") {
  CHECK(read_intake("Subject: Fwd: RE: exports fail\nCustomer: Acme").title == "exports fail");
  CHECK(read_intake("Subject: Re:\nCustomer: Acme").title == "Re:");
}

TEST_CASE("a form filled in above its own empty copy") {
  const auto intake = read_intake(
      "Customer: Acme\nBlocked: export an invoice\n\n> Please answer what you can\n> Customer:\n> Account (id or name):\n");
  CHECK(intake.report.customer == "Acme");
  CHECK(intake.report.blocked == "export an invoice");
  CHECK(intake.report.account.empty());
}

TEST_CASE("an empty copy above the filled-in one") {
  const auto intake = read_intake(
      "Title (a few words):\nCustomer:\nAccount (id or name):\n\n-----\nTitle: exports fail\nCustomer: Acme\nAccount: 4182\n");
  CHECK(intake.title == "exports fail");
  CHECK(intake.report.customer == "Acme");
  CHECK(intake.report.account == "4182");
}

TEST_CASE("a ticket copied out of a page, as a table and as paragraphs") {
  const auto table = read_intake(
      "<table>\n<tr><th>Field</th><th>Value</th></tr>\n<tr><td><b>Customer</b></td><td>Acme &amp; Sons</td></tr>\n"
      "<tr><td>What can they not do</td><td>export an invoice</td></tr>\n<tr><td>Error:</td><td>&lt;EXP-203&gt;</td></tr>\n</table>");
  CHECK(table.report.customer == "Acme & Sons");
  CHECK(table.report.blocked == "export an invoice");
  CHECK(table.report.error == "<EXP-203>");
  const auto paragraphs = read_intake(
      "<p><strong>Customer:</strong>&nbsp;Acme</p><p><strong>Steps to see it:</strong><br>open 7731<br>press Export</p><p>Thanks</p>");
  CHECK(paragraphs.report.customer == "Acme");
  CHECK(paragraphs.report.steps == "open 7731\npress Export");
}

TEST_CASE("a Markdown table, boxes to tick and numbers") {
  const auto intake = read_intake(
      "| Question | Answer |\n|---|---|\n| Customer | Acme |\n| **Account** | 4182 |\n\n- [x] Blocked: export an invoice\n2. Where: ticket 991\n");
  CHECK(intake.report.customer == "Acme");
  CHECK(intake.report.account == "4182");
  CHECK(intake.report.blocked == "export an invoice");
  CHECK(intake.report.via == "ticket 991");
}

TEST_CASE("what answers nothing is no answer") {
  const auto intake = read_intake(
      "Customer: Acme\nAccount: n/a\nError: ?\nFirst seen: unknown\nSteps:\n-\nWhat do they fear: nothing\n");
  CHECK(intake.report.account.empty());
  CHECK(intake.report.error.empty());
  CHECK(intake.report.first_seen.empty());
  CHECK(intake.report.steps.empty());
  CHECK(intake.report.at_stake == "nothing");
}

TEST_CASE("what stands below an answer of one line is none of it") {
  const auto intake = read_intake("Customer:\nAcme\nThanks a lot\nAccount: 4182\nKind regards\nDana\n");
  CHECK(intake.report.customer == "Acme");
  CHECK(intake.report.account == "4182");
}
