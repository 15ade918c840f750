// SPDX-License-Identifier: MIT
#include "format/ignores.h"

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

// "rule@line:column lines first-last (why)" of each.
std::string told(std::string_view text) {
  std::string all;
  for (const auto& each : ignores_in(text)) {
    const auto lines = each.whole_file() ? std::string("file") : fmt::format("{}-{}", each.first, each.last);
    all += fmt::format("{}@{}:{} {} ({})\n", each.rule, each.place.line, each.place.column, lines, each.why);
  }
  return all;
}

}  // namespace

TEST_CASE("above the first key a comment speaks of the whole file") {
  CHECK(told("# sitrep-ignore broken-link: they are old\nformat = \"x\"\n") == "broken-link@1:1 file (they are old)\n");
  CHECK(told("#:schema x\n\n# sitrep-ignore a: b\n\nformat = \"x\"\n") == "a@3:1 file (b)\n");
  CHECK(told("\xef\xbb\xbf# sitrep-ignore a: b\nformat = \"x\"\n").empty());
  CHECK(told("format = \"x\" # sitrep-ignore a: b\n") == "a@1:14 1-1 (b)\n");
}

TEST_CASE("on a line of its own it speaks of what comes below") {
  CHECK(told("a = 1\n# sitrep-ignore r: w\nb = 2\n") == "r@2:1 3-3 (w)\n");
  CHECK(told("a = 1\n# sitrep-ignore r: w\n# and more\n\n[[inject]]\n") == "r@2:1 5-5 (w)\n");
  CHECK(told("a = 1\n# sitrep-ignore r: w\n# sitrep-ignore s: w\nb = [\n  1,\n]\n") ==
        "r@2:1 4-6 (w)\ns@3:1 4-6 (w)\n");
  CHECK(told("a = 1\nb = [\n  # sitrep-ignore r: w\n  1,\n  2,\n]\n") == "r@3:3 4-4 (w)\n");
  CHECK(told("a = 1\n# sitrep-ignore r: w\n") == "r@2:1 2-2 (w)\n");
}

TEST_CASE("at the end of a line it speaks of what stands there, all of it") {
  CHECK(told("a = 1\nb = [ # sitrep-ignore r: w\n  1,\n]\n") == "r@2:7 2-4 (w)\n");
  CHECK(told("a = 1\nb = [\n  1, # sitrep-ignore r: w\n  2,\n] # sitrep-ignore s: w\n") ==
        "r@3:6 3-3 (w)\ns@5:3 2-5 (w)\n");
  CHECK(told("a = 1\nb = \"\"\"\none\ntwo\"\"\" # sitrep-ignore r: w\n") == "r@4:8 2-4 (w)\n");
  CHECK(told("a = 1\n[[inject]] # sitrep-ignore r: w\n") == "r@2:12 2-2 (w)\n");
}

TEST_CASE("what is in a string is no comment, and other words are none of ours") {
  CHECK(told("a = \"# sitrep-ignore r: w\"\nb = \"\"\"\n# sitrep-ignore r: w\n\"\"\"\n").empty());
  CHECK(told("a = 1 # sitrep-ignored r: w\n# see sitrep-ignore r: w\n").empty());
  CHECK(told("a = 1 #sitrep-ignore r\n") == "r@1:7 1-1 ()\n");
  CHECK(told("a = 1 ## sitrep-ignore  r :  why: because\n") == "r@1:7 1-1 (why: because)\n");
  CHECK(told("a = 1 # sitrep-ignore\nb = 1 # sitrep-ignore: w\n") == "@1:7 1-1 ()\n@2:7 2-2 (w)\n");
}
