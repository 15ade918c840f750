// SPDX-License-Identifier: MIT
// The limits of blocks.h, and that nothing within them or beyond them takes the parser down.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "sitrep/format/blocks.h"
#include "sitrep/format/read.h"

using namespace sitrep;

namespace {

const std::string head = "format = \"incident/1\"\n\n[incident]\nid = \"2026-11-23-acme\"\ntitle = \"Acme\"\n";
const std::string next = "\n[[fact]]\nid = \"2-bbbbb\"\ntext = \"after\"\n";

std::string repeat(std::string_view part, std::size_t times) {
  std::string all;
  for (std::size_t at = 0; at < times; ++at) all += part;
  return all;
}

// Reads the line within a block, and says the first problem; the block below must have been read all the same.
std::string first_problem(const std::string& line) {
  const auto log = read_incident(head + "\n[[fact]]\nid = \"1-aaaaa\"\n" + line + "\n" + next, "x.toml");
  CHECK(std::ranges::count(log.entries, "after", [](const Entry& entry) { return entry.text("text"); }) == 1);
  if (log.problems.empty()) return {};
  const auto& problem = log.problems.front();
  return std::string(problem.rule) + " " + std::to_string(problem.place.line) + ": " + problem.message;
}

}  // namespace

TEST_CASE("a file of 16 MiB is read and one byte more is not") {
  auto text = head + next;
  text.resize(Limits::file, '\n');
  CHECK(read_incident(text, "x").entries.size() == 1);
  text += '\n';
  const auto log = read_incident(text, "x");
  CHECK(scan(text).too_large);
  CHECK(log.entries.empty());
  REQUIRE(log.problems.size() == 1);
  CHECK_THAT(log.problems[0].message, Catch::Contains("over 16 MiB"));
}

TEST_CASE("a line of 64 KiB is read and one byte more is not") {
  const std::string key = "text = \"";
  const auto fits = key + std::string(Limits::line - key.size() - 1, 'x') + "\"";
  CHECK(first_problem(fits).empty());
  CHECK_THAT(first_problem("x" + fits), Catch::Contains("syntax 9: this line is over 64 KiB"));
}

TEST_CASE("a line over 64 KiB is still read for the string that it opens or closes") {
  const std::string filling(Limits::line, 'x');
  const auto opens =
      "\n[[fact]]\nid = \"1-aaaaa\"\ntext = \"\"\"" + filling + "\n[[close]]\nid = \"9-zzzzz\"\n\"\"\"\n";
  const auto file = head + opens + next;
  const auto blocks = scan(file);
  REQUIRE(blocks.blocks.size() == 2);
  CHECK(blocks.blocks[0].unreadable);
  CHECK_FALSE(blocks.blocks[1].unreadable);
  CHECK(blocks.open_string == 0);
  const auto closes = "\n[[fact]]\ntext = \"\"\"\n" + filling + "\"\"\"\n";
  CHECK(scan(head + closes + next).blocks.size() == 2);
  CHECK(scan(head + closes + next).open_string == 0);
  CHECK(scan(head + opens.substr(0, opens.size() - 5)).open_string == 9);
}

TEST_CASE("keys and names have at most 256 bytes") {
  CHECK(first_problem(std::string(256, 'k') + " = 1").empty());
  CHECK_THAT(first_problem(std::string(257, 'k') + " = 1"), Catch::Contains("a key of more than 256 bytes"));
  CHECK_THAT(first_problem("\"" + std::string(257, 'k') + "\" = 1"), Catch::Contains("a key of more than 256 bytes"));
  CHECK_THAT(first_problem("[[" + std::string(257, 'k') + "]]"), Catch::Contains("a name of more than 256 bytes"));
  CHECK(first_problem("[[" + std::string(256, 'k') + "]]").empty());
}

TEST_CASE("arrays and tables nest at most 8 deep") {
  CHECK(first_problem("a = " + repeat("[", 8) + repeat("]", 8)).empty());
  CHECK_THAT(first_problem("a = " + repeat("[", 9) + repeat("]", 9)), Catch::Contains("nested more than 8 deep"));
  CHECK_THAT(first_problem("a = [" + repeat("{a=", 20'000)), Catch::Contains("nested more than 8 deep"));
  CHECK_THAT(first_problem("a = " + repeat("[\n", 50)), Catch::Contains("syntax 17: nested more than 8 deep"));
}

TEST_CASE("dotted keys have at most 8 parts") {
  CHECK_THAT(first_problem("a" + repeat(".a", 7) + " = 1"), Catch::Contains("foreign-spelling"));
  CHECK_THAT(first_problem("a" + repeat(".a", 8) + " = 1"), Catch::Contains("a key of more than 8 dotted parts"));
  CHECK_THAT(first_problem("a = {a" + repeat(".a", 8) + " = 1}"), Catch::Contains("never a table"));
  const auto log = read_incident(head + "\n[[fact]]\na = [{a" + repeat(".a", 8) + " = 1}]\n", "x");
  REQUIRE(log.problems.size() == 1);
  CHECK_THAT(log.problems[0].message, Catch::Contains("nested more than 8 deep"));
}

TEST_CASE("a dotted name of thousands of parts never reaches the parser") {
  const auto line = GENERATE(as<std::string>(), "a" + repeat(".a", 30'000) + " = 1", "a" + repeat(".a", 30'000),
                             "\"a\"" + repeat(".'a'", 15'000) + " = 1", "[a" + repeat(".a", 30'000) + "]",
                             "[[a" + repeat(".a", 30'000) + "]]", "[\"#\"" + repeat(".a", 30'000) + "]",
                             "a" + repeat(".a", 100'000) + " = 1", "a = {\"=\"" + repeat(".a", 30'000) + " = 1}",
                             "a = {b = 1, c" + repeat(" . a", 15'000) + " = 1}");
  CAPTURE(line.substr(0, 20));
  const auto problem = first_problem(line);
  CHECK_FALSE(problem.empty());
  const auto routine = read_routine("format = \"routine/1\"\n" + line + "\n", "sitrep.toml");
  CHECK_FALSE(routine.problems.empty());
}

TEST_CASE("what makes toml++ abort in its header-only form is a problem like any other") {
  CHECK_THAT(first_problem("a = 2027-01-01Tsche000:"), Catch::Contains("syntax 9"));
  CHECK_THAT(first_problem("a = " + std::string(60'000, '1')), Catch::Contains("syntax 9"));
  CHECK_THAT(first_problem("a = 1e" + std::string(60'000, '9')), Catch::Contains("syntax 9"));
}

TEST_CASE("what stands beside toml++'s assertion is a problem too") {
  const auto before = GENERATE(as<std::string>(), "2027-01-01T", "2027-01-01t", "2027-01-01 ", "2027-01-01", "2027-01-",
                               "2027-", "10:", "10:00:", "10:00:00.", "2027-01-01T10:", "2027-01-01T10:00:00",
                               "2027-01-01T10:00:00+", "2027-01-01T10:00:00.1", "0x", "0o", "0b", "1e", "1.", "1_", "-",
                               "+", "i", "n", "t", "f", "\"\\u", "\"\\U0011", "'");
  const auto behind = GENERATE(as<std::string>(), "sche000:", ":", "-", "+", ".", "_", "T", "\x80", "\xc3\xa9",
                               "\xff\xfe", "\x01", std::string(1, '\0'), "\"\"", "}", "=");
  for (const auto& line :
       {"a = " + before + behind, "a = [" + before + behind + "]", "a = [{b = " + before + behind + "}]"}) {
    CAPTURE(line);
    CHECK_THAT(first_problem(line), Catch::StartsWith("syntax 9"));
    CHECK_FALSE(read_routine("format = \"routine/1\"\n" + line + "\n", "sitrep.toml").problems.empty());
  }
  first_problem(before + behind + " = 1");  // some are keys
}

TEST_CASE("a letter where toml++ looks for white space is a problem too") {
  // Its is_non_ascii_whitespace leaves these blocks of Unicode to a place that it calls unreachable.
  for (const char32_t block : {0, 5, 7, 11, 63}) {
    for (char32_t at = 0; at < 0x3fa; at += block == 0 ? 1 : 7) {
      const char32_t letter = 0xa0 + block * 0x3fa + at;
      std::string utf8;
      if (letter > 0x7ff) {
        utf8 += static_cast<char>(0xe0 | letter >> 12);
        utf8 += static_cast<char>(0x80 | (letter >> 6 & 0x3f));
      } else {
        utf8 += static_cast<char>(0xc0 | letter >> 6);
      }
      utf8 += static_cast<char>(0x80 | (letter & 0x3f));
      CAPTURE(utf8);
      CHECK_THAT(first_problem("a = 1 " + utf8), Catch::StartsWith("syntax 9"));
      CHECK_THAT(first_problem(utf8 + " = 1"), Catch::StartsWith("syntax 9"));
    }
  }
}

TEST_CASE("the head of an incident and a routine are held to the same limits") {
  const auto said = [](const std::string& line) {
    const auto log = read_incident(head + line + "\n" + next, "x");
    CHECK(log.is_incident);
    CHECK(log.entries.size() == 1);
    const auto routine = read_routine("format = \"routine/1\"\n" + line + "\n", "sitrep.toml");
    const auto told = [](const std::vector<Problem>& problems) {
      const auto found = std::ranges::find(problems, "syntax", &Problem::rule);
      return found == problems.end() ? std::string() : found->message;
    };
    CHECK(told(log.problems) == told(routine.problems));
    return told(log.problems);
  };
  const auto text = [](std::size_t bytes) { return "text = \"" + std::string(bytes - 9, 'x') + "\""; };
  CHECK(said(text(Limits::line)).empty());
  CHECK(said(text(Limits::line + 1)) == "this line is over 64 KiB");
  CHECK(said(std::string(Limits::key, 'k') + " = 1").empty());
  CHECK(said(std::string(Limits::key + 1, 'k') + " = 1") == "a key of more than 256 bytes");
  CHECK(said("a" + repeat(".a", 7) + " = 1").empty());
  CHECK(said("a" + repeat(".a", 8) + " = 1") == "a key of more than 8 dotted parts");
  CHECK(said("a = " + repeat("[", 8) + repeat("]", 8)).empty());
  CHECK(said("a = " + repeat("[", 9) + repeat("]", 9)) == "nested more than 8 deep");
  CHECK(said("a = " + repeat("{a=", 8) + "1" + repeat("}", 8)).empty());
  CHECK(said("a = " + repeat("{a=", 9) + "1" + repeat("}", 9)) == "nested more than 8 deep");
  CHECK(said("a = {a" + repeat(".a", 7) + " = 1}").empty());
  CHECK(said("a = {a" + repeat(".a", 8) + " = 1}") == "nested more than 8 deep");
}

TEST_CASE("50,000 entries are read and one more is not") {
  auto text = head + repeat("[[note]]\n", Limits::entries);
  CHECK(scan(text).blocks.size() == Limits::entries);
  CHECK(scan(text).problems.empty());
  text += "[note.more]\n";
  const auto blocks = scan(text);
  CHECK(blocks.too_large);
  CHECK(blocks.blocks.empty());
  REQUIRE_FALSE(blocks.problems.empty());
  CHECK(blocks.problems.back().message == "more than 50,000 entries");
}
