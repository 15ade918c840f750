// SPDX-License-Identifier: MIT
// Where the words were found; how many wordings are found is measured by lint/language.
#include "lint/words/cause.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

std::string stated(std::string_view text) {
  const auto place = find_stated_cause(read_sentences(text));
  return place ? std::string(text.substr(place->at, place->size)) : "";
}

bool promised(std::string_view text) { return find_cause_promise(read_sentences(text)).has_value(); }

}  // namespace

TEST_CASE("a cause is found where it stands") {
  CHECK(stated("Sorry. Exports fail because the disk is full.") == "the disk is full");
  CHECK(stated("This was caused by a release.") == "was caused by a release");
  CHECK(stated("So. It is the firewall.") == "It is the firewall");
}

TEST_CASE("what is no cause of the failure is let through") {
  for (const char* text :
       {"We write because you asked.", "The invoice is due on Friday.", "We don't know the cause yet.",
        "It is the October statement that fails.", "Sorry for the trouble this is causing you.",
        "This step may cause a short logout.", "Was it caused by the release?"}) {
    INFO(text);
    CHECK(stated(text).empty());
    CHECK_FALSE(promised(text));
  }
}

TEST_CASE("a cause promised by some time is not a cause stated") {
  CHECK(promised("You will have the root cause by 5 pm."));
  CHECK(promised("Give us until four and we'll know why it fails."));
  CHECK_FALSE(promised("Mina looks for the cause; we write again at 11:30."));
}
