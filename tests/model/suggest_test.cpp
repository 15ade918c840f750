// SPDX-License-Identifier: MIT
#include "sitrep/model/suggest.h"

#include <array>
#include <catch2/catch.hpp>

using namespace sitrep;

namespace {
constexpr std::array<std::string_view, 8> words{"status", "stats", "update", "close", "note", "notes", "Zoë", "-q"};
}

TEST_CASE("a misspelt word finds the nearest one") {
  CHECK(nearest("statsu", words) == "status");  // swapped: one mistake, though "stats" is one away as well
  CHECK(nearest("udpate", words) == "update");
  CHECK(nearest("clsoe", words) == "close");
  CHECK(nearest("updat", words) == "update");
  CHECK(nearest("updatee", words) == "update");
  CHECK(nearest("upxxte", words) == "update");
}

TEST_CASE("case does not count and an equal word wins over an earlier near one") {
  CHECK(nearest("STATS", words) == "stats");
  CHECK(nearest("notes", words) == "notes");
  CHECK(nearest("NOTES", words) == "notes");
}

TEST_CASE("an accent is one mistake") { CHECK(nearest("Zoe", words) == "Zoë"); }

TEST_CASE("what is not near gets no suggestion") {
  CHECK(nearest("", words).empty());
  CHECK(nearest("x", words).empty());
  CHECK(nearest("stat us of it", words).empty());
  CHECK(nearest("upxxxe", words).empty());
  CHECK(nearest(std::string(1'000'000, 'a'), words).empty());
  CHECK(nearest("note", {}).empty());
  CHECK(nearest("\xff\xfe\x80\x80\x80\x80\x80\x80", words).empty());
}

TEST_CASE("what is cut short means the only word that it begins") {
  constexpr std::array<std::string_view, 4> rules{"unconfirmed-customer", "no-owner", "update-cites-guess",
                                                  "update-without-next"};
  CHECK(nearest("unconfirmed", rules) == "unconfirmed-customer");
  CHECK(nearest("uncomfirmed", rules) == "unconfirmed-customer");
  CHECK(nearest("update-c", rules) == "update-cites-guess");
  CHECK(nearest("update-x", rules).empty());  // two are as near
  CHECK(nearest("update", rules).empty());
  CHECK(nearest("unc", rules).empty());
  constexpr std::array<std::string_view, 1> ids{"2026-11-23-acme-cannot-export-invoices"};
  CHECK(nearest("2026-11-23-acem", ids) == ids[0]);
  CHECK(nearest("2026-11-24-acem", ids).empty());
}

TEST_CASE("the suggestion ends a message") {
  CHECK(did_you_mean("updat", words) == "; did you mean update?");
  CHECK(did_you_mean("nothing like it", words) == "");
}
