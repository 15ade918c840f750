// SPDX-License-Identifier: MIT
#include "lint/words/sentence.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

std::string words(std::string_view text) {
  std::string all;
  for (const auto& sentence : read_sentences(text)) {
    for (const auto& word : sentence.words) all += word.lower + " ";
    all += sentence.asks ? "? " : "| ";
  }
  return all;
}

std::vector<std::size_t> counts(std::string_view text) {
  std::vector<std::size_t> all;
  for (const auto& sentence : read_sentences(text)) all.push_back(sentence.counted);
  return all;
}

}  // namespace

TEST_CASE("sentences: contractions are taken apart, marks stand alone") {
  CHECK(words("We'll write, again.") == "we will write , again | ");
  CHECK(words("It’s up; can't you see?") == "it is up ; can not you see ? ");
  CHECK(words("Sam's fault (not ours)") == "sam 's fault , not ours , | ");
  CHECK(words("the reviewers' fault") == "the reviewers 's fault | ");
}

TEST_CASE("sentences: abbreviations and decimals end none, blank lines and lists do") {
  CHECK(counts("Exports, e.g. those of May, took approx. 1.5 hours. It works.") == std::vector<std::size_t>{9, 2});
  CHECK(counts("at 9.30 a.m. None was lost") == std::vector<std::size_t>{3, 3});
  CHECK(counts("one two\n\nthree\n- four\n- five six") == std::vector<std::size_t>{2, 1, 1, 2});
  CHECK(counts("a line\nthat goes on") == std::vector<std::size_t>{5});
  CHECK(counts("").empty());
  CHECK(counts(" ... -- !!! ").empty());
}

TEST_CASE("sentences: a word knows where it stands") {
  const std::string text = "Grüße: it won't work";
  const auto sentences = read_sentences(text);
  REQUIRE(sentences.size() == 1);
  const auto& all = sentences[0].words;
  REQUIRE(all.size() == 6);
  CHECK(text.substr(all[3].at, all[3].size) == "won't");
  CHECK(all[3].lower == "will");
  CHECK(all[4].lower == "not");
  const auto found = between(all, 2, 6);
  CHECK(text.substr(found.at, found.size) == "it won't work");
}

TEST_CASE("sentences: what the routine allows is marked, as whole words and whatever its case") {
  const std::vector<std::string> allow = {"back soon"};
  const auto all = read_sentences("The Back Soon sign hangs; be back sooner", allow)[0].words;
  CHECK((all[1].shape & shape::allowed));
  CHECK((all[2].shape & shape::allowed));
  for (std::size_t at = 3; at < all.size(); ++at) CHECK_FALSE((all[at].shape & shape::allowed));
}

TEST_CASE("sentences: any bytes are read to their end") {
  std::string bytes;
  for (int at = 0; at < 20000; ++at) bytes += static_cast<char>(at * 7 % 256);
  for (const auto& sentence : read_sentences(bytes)) {
    for (const auto& word : sentence.words) CHECK(word.end() <= bytes.size());
  }
}
