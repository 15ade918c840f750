// SPDX-License-Identifier: MIT
#include "lint/words/times.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

std::uint16_t shapes(std::string_view text) {
  std::uint16_t all = 0;
  for (const auto& word : mark_times(read_sentences(text)[0].words)) all |= word.shape;
  return all;
}

}  // namespace

TEST_CASE("times: what is to come") {
  for (const char* text : {"by 3 pm", "within the hour", "in 20min", "at quarter past four", "before noon",
                           "tomorrow morning", "shortly", "by the end of the day", "no later than Friday",
                           "any minute now", "from six o'clock onwards", "in about half an hour", "by then",
                           "within the next 60 minutes", "at 14:30 CET", "in 15–20 minutes", "by 3\u00a0pm"}) {
    INFO(text);
    CHECK((shapes(text) & (shape::when | shape::point)));
  }
}

TEST_CASE("times: what is past, a rate, or no time at all") {
  for (const char* text :
       {"since 11:20", "an hour ago", "yesterday", "every 30 minutes", "from 9:10 to 9:55", "last night",
        "within the last hour", "as soon as it works", "version 4.12.3", "EXP-203", "12 accounts"}) {
    INFO(text);
    CHECK_FALSE((shapes(text) & (shape::when | shape::point)));
  }
}

TEST_CASE("times: until is its own kind, and a time is one word") {
  CHECK((shapes("until 16:00") & shape::until));
  const auto words = mark_times(read_sentences("We write by the end of the day at the latest")[0].words);
  CHECK(words.size() <= 4);
}
