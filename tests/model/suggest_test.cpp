// SPDX-License-Identifier: MIT
#include "sitrep/model/suggest.h"

#include <algorithm>
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

namespace {

// The definition, as it stands in books.
std::size_t by_definition(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return std::max(a.size(), b.size());
  const auto a_less = a.substr(0, a.size() - 1);
  const auto b_less = b.substr(0, b.size() - 1);
  const bool same = a.back() == b.back();
  auto least = std::min(
      {by_definition(a_less, b) + 1, by_definition(a, b_less) + 1, by_definition(a_less, b_less) + (same ? 0 : 1)});
  if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && b.back() == a[a.size() - 2])
    least = std::min(least, by_definition(a.substr(0, a.size() - 2), b.substr(0, b.size() - 2)) + 1);
  return least;
}

std::vector<std::string> all_words(std::size_t longest) {
  std::vector<std::string> all{""};
  for (std::size_t at = 0; all[at].size() < longest; ++at) {
    for (const char c : {'a', 'b'}) all.push_back(all[at] + c);
  }
  return all;
}

}  // namespace

TEST_CASE("suggest: mistakes are counted as by definition, whatever two words have in common") {
  for (const auto& a : all_words(4)) {
    for (const auto& b : all_words(4)) {
      CAPTURE(a, b);
      REQUIRE(mistakes_between(a, b) == by_definition(a, b));
      REQUIRE(mistakes_between("X" + a, "x" + b) == by_definition(a, b));
      REQUIRE(mistakes_between(a + "é", b + "é") == by_definition(a, b));
    }
  }
  CHECK(mistakes_between("invioce", "invoice") == 1);
  CHECK(mistakes_between("résumé", "resume") == 2);
}
