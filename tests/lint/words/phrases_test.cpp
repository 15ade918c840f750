// SPDX-License-Identifier: MIT
#include "lint/words/phrases.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

constexpr WordClass classes[] = {{"fruit", "apple pear"}};

bool matches(std::string_view pattern, std::string_view text) {
  const std::string_view patterns[] = {pattern};
  return Phrases(classes, patterns).any(read_sentences(text)[0].words);
}

}  // namespace

TEST_CASE("phrases: words, classes, what may be left out and what may not follow") {
  CHECK(matches("an? @fruit", "one apple"));
  CHECK(matches("eat|eats @fruit", "she eats pear"));
  CHECK_FALSE(matches("eat|eats @fruit", "she eats plums"));
  CHECK(matches("apple !pie", "apple juice"));
  CHECK(matches("apple !pie", "apple"));
  CHECK_FALSE(matches("apple !pie", "apple pie"));
}

TEST_CASE("phrases: gaps are short and cross no mark") {
  CHECK(matches("eat *2 apple", "eat a red apple"));
  CHECK_FALSE(matches("eat *2 apple", "eat a big red apple"));
  CHECK_FALSE(matches("eat *2 apple", "eat, an apple"));
}

TEST_CASE("phrases: the ends, and words by their looks") {
  CHECK(matches("^ apple $", "apple"));
  CHECK_FALSE(matches("^ apple", "an apple"));
  CHECK(matches("^ apple", "well, apple"));
  CHECK(matches("#number @fruit", "12 apple"));
  CHECK(matches("#upper ate", "Kim ate"));
}

TEST_CASE("phrases: the longest match wins, and none overlaps another") {
  constexpr std::string_view patterns[] = {"red", "red apple"};
  const Phrases phrases(classes, patterns);
  const auto words = read_sentences("red apple red")[0].words;
  const auto hits = phrases.all(words);
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].pattern == 1);
  CHECK(hits[1].pattern == 0);
  CHECK(phrases.every(words).size() == 3);
}

TEST_CASE("phrases: a gap at the end takes all that is there") {
  constexpr std::string_view patterns[] = {"because *3"};
  const auto words = read_sentences("because a b c d")[0].words;
  CHECK(Phrases(classes, patterns).all(words)[0].last == 4);
}

TEST_CASE("phrases: a table that means nothing is refused") {
  constexpr std::string_view unknown_class[] = {"@nothing"};
  constexpr std::string_view unknown_shape[] = {"#nothing"};
  CHECK_THROWS_AS(Phrases(classes, unknown_class), std::logic_error);
  CHECK_THROWS_AS(Phrases(classes, unknown_shape), std::logic_error);
}
