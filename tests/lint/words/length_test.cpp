// SPDX-License-Identifier: MIT
#include "lint/words/length.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

std::string words(int many) {
  std::string text;
  for (int at = 0; at < many; ++at) text += at == 0 ? "Word" : " word";
  return text + ".";
}

}  // namespace

TEST_CASE("a sentence of 25 words is not long, one of 26 is") {
  CHECK(long_sentence(read_sentences(words(25))) == nullptr);
  const auto sentences = read_sentences("Short. " + words(26));
  REQUIRE(long_sentence(sentences) != nullptr);
  CHECK(long_sentence(sentences)->counted == 26);
}

TEST_CASE("all words count") { CHECK(count_words(read_sentences(words(20) + " " + words(41))) == 61); }
