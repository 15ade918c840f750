// SPDX-License-Identifier: MIT
#include "lint/words/text.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("tokens are without what stands around them") {
  const std::string text = " (web03), \"x\" … ";
  const auto tokens = tokens_of(text);
  REQUIRE(tokens.size() == 3);
  CHECK(text.substr(tokens[0].at, tokens[0].size) == "web03");
  CHECK(text.substr(tokens[1].at, tokens[1].size) == "x");
}

TEST_CASE("phrases are found as whole words and blanked out") {
  const std::vector<std::string> phrases = {"ETA", ""};
  CHECK(places_of("eta, beta, ETA", phrases).size() == 2);
  std::string text = "the ETA of metal";
  blank_out(text, phrases);
  CHECK(text == "the     of metal");
}
