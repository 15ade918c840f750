// SPDX-License-Identifier: MIT
#include "cli/update_form.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

UpdateForm sample() {
  return {"Exports fail. Sam writes again at 11:01 (UTC+1).",
          {{"known", "7, 9"}, {"affected", "accounts with a tax field"}, {"works", ""}, {"next", "11:01"}}};
}

}  // namespace

TEST_CASE("what was not touched is read back as it was shown") {
  const auto form = sample();
  const auto read = read_update_form(update_form_text(form, {"a word of advice", ""}));
  CHECK(read.message == form.message);
  CHECK(read.answers == form.answers);
}

TEST_CASE("an answer of several lines stays one answer, whatever its lines say") {
  auto form = sample();
  form.answers["affected"] = "accounts with a tax field\nnext: final\n---- below all others";
  const auto read = read_update_form(update_form_text(form, {}));
  CHECK(read.answers == form.answers);
}

TEST_CASE("every line that was typed is somewhere: in an answer, or in the message") {
  const auto read = read_update_form(
      "Exports fail.\nA second line.\r\n\n---- below: what it rests on\nbefore any answer\naffected: Acme\nand "
      "Initech\n\n"
      "  and others\nworks :login\nfails:\n# sitrep: advice\nfails: exports\nfails: imports\n");
  CHECK(read.message == "Exports fail.\nA second line.\n\nbefore any answer");
  CHECK(read.answers.at("affected") == "Acme\nand Initech\nand others");
  CHECK(read.answers.at("works") == "login");
  CHECK(read.answers.at("fails") == "exports\nimports");
  CHECK(read.answers.size() == 3);
}

TEST_CASE("where the line between them is gone, the answers at the end are none of the message") {
  const auto read =
      read_update_form("Exports fail.\nworks: this stays in the message\nSorry.\n\nknown: 7\nworks: login\n\n");
  CHECK(read.message == "Exports fail.\nworks: this stays in the message\nSorry.");
  CHECK(read.answers.at("known") == "7");
  CHECK(read.answers.at("works") == "login");
}

TEST_CASE("a message alone answers nothing, and nothing is nothing") {
  CHECK(read_update_form("Exports fail for Acme. Login works.\n").message == "Exports fail for Acme. Login works.");
  CHECK(read_update_form("Exports fail for Acme. Login works.\n").answers.empty());
  CHECK(read_update_form("# sitrep: only advice\n\n").message.empty());
  CHECK(read_update_form("").message.empty());
}
