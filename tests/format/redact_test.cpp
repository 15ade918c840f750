// SPDX-License-Identifier: MIT
// Seen to fail: with the proof passing over a block that has not changed, the last one.
#include "sitrep/format/redact.h"

#include <catch2/catch.hpp>

#include "sitrep/format/read.h"
#include "sitrep/model/error.h"

using namespace sitrep;
using Catch::Matchers::Contains;

namespace {

const std::string head = "format = \"incident/1\"\n\n[incident]\nid = \"acme\"\n\n";

std::string note(const std::string& fields) { return head + "[[note]]\nid = \"1-aaaaa\"\n" + fields; }

std::string blanked_in(const std::string& text, std::string_view field = "text") {
  return blank_value(text, "1-aaaaa", field).bytes;
}

}  // namespace

TEST_CASE("redact: the bytes of one value and the comment behind it go, in every spelling") {
  const auto [value, blank] = GENERATE(table<std::string, std::string>({
      {"\"hunter2\"", "\"[redacted]\""},
      {"'hunter2'", "\"[redacted]\""},
      {"\"a # b\\\" c\"  # hunter2", "\"[redacted]\""},
      {"\"\"\"\nhunter2\n[[note]]\n# no comment\"\"\"  # hunter2", "\"[redacted]\""},
      {"'''\nhun''ter2'''", "\"[redacted]\""},
      {"[\"a\", \"hunter2\"]", "[\"[redacted]\"]"},
      {"[\n  \"a\",  # hunter2\n\n  # hunter2\n  \"b\",\n]  # hunter2", "[\"[redacted]\"]"},
      {"12.5", "\"[redacted]\""},
  }));
  CAPTURE(value);
  for (const std::string end : {"\n", "\r\n", ""}) {
    for (const std::string more : {"", "# after\nx_b = 'c'  # d\n\n[[note]]\nid = \"2-bbbbb\"\n"}) {
      if (end.empty() && !more.empty()) continue;
      const auto before = note("by = \"hunter2\"  # stays\nx_a  =  ");
      CHECK(blanked_in(before + value + end + more, "x_a") == before + blank + end + more);
    }
  }
}

TEST_CASE("redact: each of two entries with that id is blanked") {
  const auto twins = note("text = \"a\"\n") + "[[note]]\nid = \"1-aaaaa\"\ntext = \"b\"\n";
  CHECK(blanked_in(twins) == note("text = \"[redacted]\"\n") + "[[note]]\nid = \"1-aaaaa\"\ntext = \"[redacted]\"\n");
}

TEST_CASE("redact: what repeats its first words behind a reference goes too") {
  const auto fact = [](const std::string& of, const std::string& gloss) {
    return "\n[[fact]]\nid = \"2-bbbbb\"\ntext = \"\"\"\n\"1-aaaaa\" # a text\"\"\"\nproves = " + of + "  # " + gloss +
           "\n";
  };
  const auto one = note("text = \"hunter2\"\n") + fact("[\"1-aaaaa\"]", "note: hunter2");
  CHECK(blanked_in(one) == note("text = \"[redacted]\"\n") + fact("[\"1-aaaaa\"]", "note: [redacted]"));
  const auto tall =
      note("text = \"hunter2\"\n") + fact("[\n  '1-aaaaa',  # note: hunter2\n  \"3-ccccc\",  # mine\n]", "hers");
  CHECK(blanked_in(tall) == note("text = \"[redacted]\"\n") +
                                fact("[\n  '1-aaaaa',  # note: [redacted]\n  \"3-ccccc\",  # mine\n]", "hers"));
  const auto other = note("text = \"a\"\nx_b = \"hunter2\"\n") + fact("[\"1-aaaaa\"]", "mine");
  CHECK_THAT(blanked_in(other, "x_b"), Contains("# mine"));
}

TEST_CASE("redact: what another clone repeated is found when it is asked for again") {
  const auto again = note("text = \"[redacted]\"\n") + "\n[[fact]]\nproves = [\"1-aaaaa\"]  # note: hunter2\n";
  const auto done = blank_value(again, "1-aaaaa", "text");
  CHECK(done.changed);
  CHECK_THAT(done.bytes, Contains("# note: [redacted]") && !Contains("hunter2"));
  CHECK_FALSE(blank_value(done.bytes, "1-aaaaa", "text").changed);
}

TEST_CASE("redact: where it still stands is told and never repeated") {
  const auto text =
      "# hunter2\n" + note("text = \"hunter2\"\nsource = \"ab\"\n") +
      "[[note]]\nid = \"2-bbbbb\"\ntext = \"it was hunter2 then\"\nx_c = [\"hunter2\"]\nby = \"ab\"\nwho = \"abc\"\n";
  CHECK(blank_value(text, "1-aaaaa", "text").still ==
        std::vector<std::string>{"`text` of note 2-bbbbb", "`x_c` of note 2-bbbbb", "the comment in line 1"});
  CHECK(blank_value(text, "1-aaaaa", "source").still == std::vector<std::string>{"`by` of note 2-bbbbb"});
}

TEST_CASE("redact: what is not there or cannot be blanked alone is refused") {
  CHECK_THROWS_WITH(blanked_in(note("")), Contains("has no `text` that can be read"));
  CHECK_THROWS_WITH(blanked_in(note("text = \"a\"\nb = \n")), Contains("has no `text` that can be read"));
  CHECK_THROWS_AS(blanked_in(head), Error);
  CHECK_THROWS_WITH(blanked_in(note("x_a = [[\"a\"]]\n\"te\\u0078t\" = \"a\"\n")), Contains("cannot be blanked alone"));
}
