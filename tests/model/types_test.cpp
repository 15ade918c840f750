// SPDX-License-Identifier: MIT
#include "sitrep/model/types.h"

#include <catch2/catch.hpp>

using namespace sitrep;
using namespace std::string_literals;

namespace {

FieldSpec field(Type type, std::string_view words = "") { return {"x", type, Need::optional, words, ""}; }

}  // namespace

TEST_CASE("a value fits its type and no other") {
  const Value values[] = {"a word"s, std::vector{"a"s}, Time{}, true, std::int64_t{3}, Odd{"local date"}, Odd{"float"}};
  // Which of them, by place.
  const std::pair<FieldSpec, std::string> fitting[] = {
      {field(Type::text), "0"},
      {field(Type::person), "0"},
      {field(Type::word, "a b"), "0"},
      {field(Type::id), "0"},
      {field(Type::people), "1"},
      {field(Type::words), "1"},
      {field(Type::ids), "1"},
      {field(Type::texts), "1"},
      {field(Type::time), "2"},
      {field(Type::incidents), "1"},
      {field(Type::boolean), "3"},
      {field(Type::date), "5"},
      {field(Type::integer, "1 9"), "4"},
      {field(Type::integer, "4 9"), ""},
      {field(Type::integer, "1 2"), ""},
  };
  for (const auto& [spec, expected] : fitting) {
    std::string fit;
    for (std::size_t at = 0; at < std::size(values); ++at) {
      if (fits(values[at], spec)) fit += std::to_string(at);
    }
    CAPTURE(type_in_words(spec.type));
    CHECK(fit == expected);
  }
}

TEST_CASE("spans of time have to be readable") {
  CHECK(fits("30m"s, field(Type::duration)));
  CHECK_FALSE(fits("0m"s, field(Type::duration)));
  CHECK_FALSE(fits("1 month"s, field(Type::duration)));
  CHECK(fits("0m"s, field(Type::delay)));
  CHECK(fits("5 min"s, field(Type::delay)));
  CHECK_FALSE(fits("soon"s, field(Type::delay)));
  CHECK(fits("1 month"s, field(Type::interval)));
  CHECK_FALSE(fits("monthly"s, field(Type::interval)));
}

TEST_CASE("what does not fit is told with what would") {
  CHECK(wrong_type("`x`", true, field(Type::text)) == "`x` is true or false; it has to be a string");
  CHECK(wrong_type("`x`", Odd{"array with an integer"}, field(Type::texts)) ==
        "`x` is an array with an integer; it has to be an array of strings");
  CHECK(wrong_type("`x`", std::int64_t{0}, field(Type::integer, "1 9")) ==
        "`x` is a number; it has to be a whole number from 1 to 9");
  CHECK(wrong_type("`x`", "soon"s, field(Type::duration)) ==
        "`x` is no span of time that can be read; it has to be a duration in quotes, like \"30m\", \"2h\" or \"2d\"");
  CHECK(wrong_type("`x`", "2026-11-23T10:12:00Z"s, field(Type::time)) ==
        "`x` is a string; a time stands without quotation marks");
}
