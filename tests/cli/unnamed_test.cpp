// SPDX-License-Identifier: MIT
#include "cli/unnamed.h"

#include <catch2/catch.hpp>

#include "support/block.h"
#include "view/sample.h"

using namespace sitrep;

namespace {

const std::string report = sample::block("report", 1, 14, R"~(customer = "Acme"
account = "4182"
blocked = "export an invoice"
reporter = "Dana Weber (Acme)")~");

}  // namespace

TEST_CASE("unnamed: whole words alone, and a capital where a sentence begins") {
  const sample::Read read(sample::opened(report));
  Unnamed unnamed;
  unnamed.learn(read.incident);
  CHECK(unnamed("Acme called. Dana says: Acme's account 4182 fails, Acmeville and 41820 do not") ==
        "The customer called. The reporter says: the customer's account … fails, Acmeville and 41820 do not");
  CHECK(unnamed("AcmeAcme, xAcme, Acme_1") == "AcmeAcme, xAcme, Acme_1");
  CHECK(unnamed("Called the Acme service. The Acme API answers") ==
        "Called the customer service. The customer API answers");
  CHECK(unnamed("") == "");
  CHECK(unnamed("a+b, 1 + 2, +4 of 5, user@host, @here") == "a+b, 1 + 2, +4 of 5, user@host, @here");
  CHECK(unnamed("mail x.y@z.example; call +49 (30) 555-0123 now") == "mail …; call … now");
}
