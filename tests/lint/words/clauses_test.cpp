// SPDX-License-Identifier: MIT
#include "lint/words/clauses.h"

#include <catch2/catch.hpp>

#include "lint/words/times.h"

using namespace sitrep;

namespace {

std::vector<Word> read(std::string_view text) { return mark_times(read_sentences(text)[0].words); }

}  // namespace

TEST_CASE("clauses: marks and small words part them") {
  const auto words = read("Mina tests the fix, and it goes live; then we write but say little");
  CHECK(clauses_of(words).size() == 4);
  CHECK(clauses_of({}).empty());
}

TEST_CASE("clauses: who declines") {
  for (const char* text : {"we can't say when", "there is no estimate yet", "nobody knows", "I won't promise a time",
                           "it is too early to tell", "we don't know yet"}) {
    INFO(text);
    CHECK(declines(read(text)));
  }
  CHECK_FALSE(declines(read("you cannot export an invoice")));
}

TEST_CASE("clauses: who speaks of the next message") {
  for (const char* text :
       {"we'll write again", "next update in 15 minutes", "you hear from us at noon", "Kim will ring you back"}) {
    INFO(text);
    CHECK(speaks_of_messages(read(text)));
  }
  for (const char* text : {"it will work again", "mail delivery resumes at 14:00", "the reports open again by noon"}) {
    INFO(text);
    CHECK_FALSE(speaks_of_messages(read(text)));
  }
}
