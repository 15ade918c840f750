// SPDX-License-Identifier: MIT
#include "sitrep/model/action.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("two wordings of one action") {
  CHECK(same_action("export an invoice", "To  export an Invoice."));
  CHECK(same_action("cannot log in", "log in"));
  CHECK_FALSE(same_action("log in", "export an invoice"));
}

TEST_CASE("another action is confirmed only where both are named and it works") {
  Entry report("report");
  Entry said("confirmation");
  said.set("result", "works").set("action", "log in");
  CHECK_FALSE(confirms_another(report, said));
  report.set("blocked", "export an invoice");
  CHECK(confirms_another(report, said));
  said.set("result", "fails");
  CHECK_FALSE(confirms_another(report, said));
  said.set("result", "works").set("action", "to export an invoice");
  CHECK_FALSE(confirms_another(report, said));
}
