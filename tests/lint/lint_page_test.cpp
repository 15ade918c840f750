// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/page_samples.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

const std::string no_logs = with(good_playbook, "logs = [\"export-worker\"]\n", "");
const std::string empty_logs = with(good_playbook, "[\"export-worker\"]", "[\n]");

}  // namespace

TEST_CASE("a comment sets its rule aside where it stands, and nowhere else") {
  CHECK(names(playbook(no_logs)) == "playbook-incomplete");
  CHECK(told(playbook("# sitrep-ignore playbook-incomplete: they are the provider's\n" + no_logs)).empty());
  CHECK(
      told(playbook(with(empty_logs, "logs =", "# sitrep-ignore playbook-incomplete: they are the provider's\nlogs =")))
          .empty());
  CHECK(told(playbook(with(empty_logs, "\n]\n", "\n] # sitrep-ignore playbook-incomplete: they are the provider's\n")))
            .empty());
  CHECK(names(playbook(with(empty_logs, "steps =", "# sitrep-ignore playbook-incomplete: not here\nsteps ="))) ==
        "playbook-incomplete unused-ignore");
  CHECK(names(playbook("# sitrep-ignore playbook-stale: another rule\n" + no_logs)) == "playbook-incomplete");
}

TEST_CASE("a comment that does nothing says so") {
  const auto above = [](const std::string& comment) { return told(playbook(comment + "\n" + good_playbook)); };
  CHECK(above("# sitrep-ignore playbook-incomplete: it was") ==
        "unused-ignore@1:1 playbook-incomplete finds nothing in this file: take the comment out\n");
  CHECK(
      above("# sitrep-ignore playbook-incomplet: x") ==
      "unused-ignore@1:1 there is no rule playbook-incomplet; did you mean playbook-incomplete? (sitrep explain lists "
      "them)\n");
  CHECK(above("# sitrep-ignore") == "unused-ignore@1:1 this comment names no rule: write # sitrep-ignore RULE: why\n");
  CHECK(above("# sitrep-ignore syntax: x") == "unused-ignore@1:1 syntax cannot be set aside\n");
  CHECK(above("# sitrep-ignore unused-ignore: x") == "unused-ignore@1:1 unused-ignore cannot be set aside\n");
  CHECK(above("# sitrep-ignore playbook-stale: nobody has time").empty());  // one day it will be
}

TEST_CASE("without a reason a comment sets nothing aside") {
  const auto found = playbook("# sitrep-ignore playbook-incomplete\n" + no_logs);
  CHECK(names(found) == "ignore-without-reason playbook-incomplete");
  CHECK(names(playbook("# sitrep-ignore playbook-incomplete: \n" + no_logs)) ==
        "ignore-without-reason playbook-incomplete");
  CHECK(of(found, "ignore-without-reason").at(0).level == Level::warning);
}

TEST_CASE("in an incident no comment is obeyed") {
  const auto found =
      lint(header + std::string("\n# sitrep-ignore no-owner: we have none\n[[note]]\nid = \"1-k3mq7\" # "
                                "sitrep-ignore bad-id: x\nat = 2026-11-23T10:20:00+01:00\nby = \"Sam\"\ntext = "
                                "\"# sitrep-ignore x: y\"\n"));
  CHECK(
      told(of(found, "unused-ignore")) ==
      "unused-ignore@9:1 in an incident only a waiver sets a rule aside: sitrep waive RULE WHY --approved-by NAME\n"
      "unused-ignore@11:16 in an incident only a waiver sets a rule aside: sitrep waive RULE WHY --approved-by NAME\n");
  CHECK(of(found, "unused-ignore").at(0).level == Level::warning);
  CHECK(of(found, "no-owner").size() == 1);
}

TEST_CASE("findings of a page stand by place") {
  const auto found =
      playbook(with(with(no_logs, "title = \"Invoices cannot be exported\"", "title = 1"), "steps =", "stps ="));
  CHECK(told(found).starts_with("playbook-incomplete@1:1 no `logs`"));
  CHECK(names(found) == "playbook-incomplete*2 unknown-key wrong-type");
  for (std::size_t at = 1; at < found.size(); ++at) CHECK(found[at - 1].place <= found[at].place);
}
