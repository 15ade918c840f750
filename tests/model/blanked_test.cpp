// SPDX-License-Identifier: MIT
#include "sitrep/model/blanked.h"

#include <catch2/catch.hpp>

#include "sitrep/model/kinds.h"

using namespace sitrep;

TEST_CASE("a blanked value is of the type it was") {
  CHECK(is_blanked(blanked(std::string("a"))));
  CHECK(is_blanked(blanked(std::vector<std::string>{"a", "b"})));
  CHECK(std::holds_alternative<std::vector<std::string>>(blanked(std::vector<std::string>{"a"})));
  CHECK_FALSE(is_blanked(std::string("[redacted] a")));
  CHECK_FALSE(is_blanked(std::vector<std::string>{"[redacted]", "a"}));
  CHECK_FALSE(is_blanked(true));
}

TEST_CASE("words that people wrote can be blanked, and nothing that the program reads") {
  CHECK(can_be_blanked("report", "customer"));
  CHECK(can_be_blanked("update", "customers"));
  CHECK(can_be_blanked("owner", "name"));
  CHECK(can_be_blanked("note", "by"));
  CHECK(can_be_blanked("note", "x_mine"));
  CHECK(can_be_blanked("later-kind", "whatever"));
  for (const auto& kind : kinds()) {
    for (const char* field : {"id", "at", "logged", "amends", "clears"}) CHECK_FALSE(can_be_blanked(kind.name, field));
    for (const auto& field : kind.fields) {
      const bool words = field.type == Type::text || field.type == Type::person || field.type == Type::people;
      if (!words) CHECK_FALSE(can_be_blanked(kind.name, field.name));
    }
  }
  CHECK_FALSE(can_be_blanked("waiver", "rule"));
  CHECK_FALSE(can_be_blanked("redaction", "field"));
  CHECK_FALSE(can_be_blanked("close", "same_as"));
  CHECK_FALSE(can_be_blanked("close", "watched_for"));
}
