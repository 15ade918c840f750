// SPDX-License-Identifier: MIT
#include "view/checklist.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

TEST_CASE("a refusal names each rule with the command that would meet it") {
  CHECK(checklist_text(sample::two_to_go(), "resolved", false, sample::pipe(sample::at("15:42"))) ==
        R"(not closed: 2 close-out rules are not met

unconfirmed-customer  Acme has not confirmed that they can export an invoice
                      sitrep confirm --who NAME
watch-cut-short       Sam is on watch until 16:20, in 38 minutes

The rest is met. To set one aside in the open: sitrep waive RULE WHY --approved-by NAME
)");
}

TEST_CASE("a preview says what is met and what is set aside") {
  auto verdict = sample::two_to_go();
  verdict.waived = {verdict.unmet.back()};
  verdict.waived.back().waived = "the queue is empty";
  verdict.unmet.pop_back();
  CHECK(checklist_text(verdict, "resolved", true, sample::terminal(sample::at("15:42"))) ==
        R"(to close: 1 of 5 close-out rules is not met

unconfirmed-customer  Acme has not confirmed that they can export an invoice
                      sitrep confirm --who NAME

watch-cut-short       Sam is on watch until 16:20, in 38 minutes; waived: the
                      queue is empty

met  no-report, no-owner, open-work

The rest is met. Where the customer can no longer be asked:
  sitrep close --as unconfirmed --why WHY --approved-by NAME
)");
}

TEST_CASE("all met says so and how to close") {
  CloseVerdict verdict;
  verdict.asked = {"no-report", "no-owner"};
  CHECK(checklist_text(verdict, "false-alarm", true, sample::pipe(sample::at("15:42"))) ==
        R"(ready to close as false-alarm: 2 close-out rules are met

met  no-report, no-owner

sitrep close --as false-alarm
)");
}

TEST_CASE("one rule that found two things is one rule") {
  CloseVerdict verdict;
  verdict.asked = {"open-work"};
  verdict.unmet = {sample::finding("open-work", "9 is not done", "sitrep done 9"),
                   sample::finding("open-work", "10 is not done", "sitrep done 10")};
  CHECK(checklist_text(verdict, "unconfirmed", false, sample::pipe(sample::at("15:42"))) ==
        R"(not closed as unconfirmed: 1 close-out rule is not met

open-work  9 is not done
           sitrep done 9
           10 is not done
           sitrep done 10

To set one aside in the open: sitrep waive RULE WHY --approved-by NAME
)");
}

TEST_CASE("a checklist fits narrow and wide terminals") {
  for (const std::size_t columns : {40, 60, 80, 200}) {
    const auto look = sample::terminal(sample::at("15:42"), columns);
    CHECK(sample::widest(checklist_text(sample::two_to_go(), "resolved", true, look)) <= columns);
  }
}
