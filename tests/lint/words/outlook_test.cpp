// SPDX-License-Identifier: MIT
#include "lint/words/outlook.h"

#include <catch2/catch.hpp>

#include <string>

#include "lint/words/times.h"

using namespace sitrep;

namespace {

struct Told {
  Subject subject;
  std::string words;
  bool operator==(const Told&) const = default;
};

Told told(std::string_view text) {
  const auto words = mark_times(read_sentences(text).front().words);
  const auto outlook = outlook_of(words);
  if (!outlook.foretells()) return {outlook.subject, ""};
  const auto place = between(words, outlook.first, outlook.last);
  return {outlook.subject, std::string(text.substr(place.at, place.size))};
}

}  // namespace

TEST_CASE("what is foretold of a thing is told by its subject, whatever the verb") {
  CHECK(told("Your phones will ring before lunch") == Told{Subject::thing, "Your phones will ring"});
  CHECK(told("We hope that tomorrow the barrier is going to lift") ==
        Told{Subject::thing, "the barrier is going to lift"});
  CHECK(told("The gates won't fail from noon on") == Told{Subject::thing, "The gates won't fail"});
  CHECK(told("The delay will last until noon").words.empty());
  CHECK(told("The gates will be checked at noon").words.empty());
}

TEST_CASE("of people only what they cannot do now is foretold") {
  CHECK(told("You will be able to check guests in by 3") == Told{Subject::you, "You will be able to check"});
  CHECK(told("You will hear from us by 3").words.empty());
  CHECK(told("Kim will look at it by 3") == Told{Subject::us, ""});
}

TEST_CASE("an event and a written thing come at their own time") {
  CHECK(told("The film will begin at 8") == Told{Subject::event, ""});
  CHECK(told("The list will come at 8") == Told{Subject::none, ""});
  CHECK(told("Check-in at the front desk will work at 8").subject == Subject::thing);
}

TEST_CASE("where no verb tells of the time to come, nothing is foretold") {
  CHECK(told("The gates opened at noon") == Told{});
  CHECK(told("The gates will") == Told{});
  CHECK(told("It should have been open by noon") == Told{});
}
