// SPDX-License-Identifier: MIT
// Where the words were found; how many wordings are found is measured by lint/language.
#include "lint/words/blame.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

std::string blamed(std::string_view text) {
  const auto place = find_blame(read_sentences(text));
  return place ? std::string(text.substr(place->at, place->size)) : "";
}

}  // namespace

TEST_CASE("blame is found where it stands") {
  CHECK(blamed("So. Kim forgot to renew it.") == "Kim forgot");
  CHECK(blamed("That is Alex's fault") == "Alex's fault");
  CHECK(blamed("My mistake, sorry") == "My mistake");
}

TEST_CASE("what happened and who did it is no blame") {
  for (const char* text :
       {"Kim reverted the change at 10:40", "nobody's fault", "git blame shows line 12",
        "Alex is responsible for exports this week", "the certificate ran out", "a segmentation fault",
        "Dana uses the forgotten-password page", "The alert should have rung at 10:06"}) {
    INFO(text);
    CHECK(blamed(text).empty());
  }
}
