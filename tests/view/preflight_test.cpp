// SPDX-License-Identifier: MIT
#include "view/preflight.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

const std::vector<PreflightCheck> checks = {{"affected", "22", "accounts with a tax field"},
                                            {"next", "23", "", {{"nobody owns it", "sitrep owner NAME"}}}};

}  // namespace

TEST_CASE("each check is met or says what meets it") {
  const auto look = sample::pipe(sample::at("11:00"));
  CHECK(preflight_text(checks, "", look) ==
        "not ready to tell: 1 of 2 checks is not met\n\n"
        "ok  affected   accounts with a tax field\n"
        "no  next       nobody owns it\n"
        "               sitrep owner NAME\n");
  CHECK(preflight_text(std::span(checks).first(1), "Exports fail.", look) ==
        "ready to tell: 1 check is met\n\nok  affected   accounts with a tax field\n\nExports fail.\n");
}

TEST_CASE("as JSON the checks say whether they are met") {
  const auto json = preflight_json(checks, "Exports fail.");
  CHECK(json.find("\"ready\": false") != std::string::npos);
  CHECK(json.find("\"cure\": \"sitrep owner NAME\"") != std::string::npos);
}
